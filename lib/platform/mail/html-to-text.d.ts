declare module 'html-to-text' {
  /** Turns HTML into text; the options that we set. */
  export function convert(
    html: string,
    options: {
      wordwrap: false;
      limits: { maxDepth: number };
      selectors: { selector: string; format?: string; options?: Record<string, boolean> }[];
    },
  ): string;
}

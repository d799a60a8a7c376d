interface PictureProps {
  src: string;
  alt: string;
  width?: number;
  height?: number;
  className?: string;
}

/** A picture that the office draws itself, at the size at which it is shown. */
export function Picture({ alt, ...rest }: PictureProps) {
  // biome-ignore lint/performance/noImgElement: next/image uses inline styles, which our CSP refuses; the size is right already
  return <img alt={alt} {...rest} />;
}

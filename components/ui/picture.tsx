interface PictureProps {
  src: string;
  alt: string;
  width?: number;
  height?: number;
  className?: string;
}

/** A picture that we draw ourselves, at the size it is shown. */
export function Picture({ alt, ...rest }: PictureProps) {
  // biome-ignore lint/performance/noImgElement: next/image styles inline, which our CSP refuses; nothing to make smaller
  return <img alt={alt} {...rest} />;
}

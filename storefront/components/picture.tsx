interface PictureProps {
  url: string;
  alt: string;
  width?: number;
  height?: number;
  /** The largest picture on the first screen: fetched before all others. */
  first?: boolean;
  /** On the first screen, but not the largest. */
  eager?: boolean;
  className?: string;
}

/** A picture that keeps its place while it loads. Pictures of the shop stand in 4 : 5. */
export function Picture({ url, alt, width = 800, height = 1000, first, eager, className }: PictureProps) {
  return (
    <img
      className={className}
      src={url}
      alt={alt}
      width={width}
      height={height}
      decoding="async"
      loading={first || eager ? undefined : "lazy"}
      fetchPriority={first ? "high" : undefined}
    />
  );
}

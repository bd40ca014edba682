import 'react';

declare module 'react' {
  // A style may set custom properties of ours.
  interface CSSProperties {
    readonly [property: `--${string}`]: string | number | undefined;
  }
}

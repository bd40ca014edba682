/** Options of an axis whose names begin at the plot's left edge and break into lines before the marks, `width` pixels on. */
export function namesAtLeft(width: number) {
  const fontSize = 12;
  const lineWidth = Math.floor((width - 16) / fontSize);
  return { tickSize: 0, tickPadding: 0, dx: -width, textAnchor: 'start', fontSize, lineWidth } as const;
}

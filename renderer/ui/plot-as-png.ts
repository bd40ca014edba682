import { type PlotWords, plotAsSvg, savedSize } from './plot-as-svg.ts';

/** A drawn plot as a PNG file, `scale` of its pixels for each of the plot's; what `plotAsSvg` gives, painted. */
export async function plotAsPng(
  plot: SVGSVGElement,
  words: PlotWords,
  scale: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height } = savedSize(plot, words);
  const address = URL.createObjectURL(new Blob([plotAsSvg(plot, words)], { type: 'image/svg+xml' }));
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('This browser paints no canvas');
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('The picture could not be made into a PNG file');
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(address);
  }
}

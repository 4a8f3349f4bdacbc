/** A drawing of the page as a picture that can be sent on. */

const KEPT = ['fill', 'stroke', 'stroke-width', 'font-size', 'font-family', 'font-weight', 'text-anchor', 'dominant-baseline', 'opacity'] as const;
const BREADTH = 1600;

/** With the colours that it has on the page, which a file of its own would not know. */
export async function pngOf(svg: SVGSVGElement): Promise<Blob> {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [seen, copied] = [[svg, ...svg.querySelectorAll<SVGElement>('*')], [copy, ...copy.querySelectorAll<SVGElement>('*')]];
  seen.forEach((element, place) => {
    const style = getComputedStyle(element);
    for (const name of KEPT) copied[place]!.setAttribute(name, style.getPropertyValue(name));
    copied[place]!.removeAttribute('class');
    copied[place]!.removeAttribute('style');
  });
  const { width, height } = svg.viewBox.baseVal;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(BREADTH));
  copy.setAttribute('height', String(Math.round((BREADTH * height) / width)));
  const image = new Image();
  image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(new XMLSerializer().serializeToString(copy));
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = BREADTH;
  canvas.height = Math.round((BREADTH * height) / width);
  const context = canvas.getContext('2d')!;
  context.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0);
  return blobOf(canvas);
}

export const blobOf = (canvas: HTMLCanvasElement): Promise<Blob> => new Promise((done, failed) => canvas.toBlob((blob) => (blob === null ? failed(new Error('PNG')) : done(blob)), 'image/png'));

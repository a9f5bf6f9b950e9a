/** One SVG document under construction: collects its definitions, each under an id of its own. */

export type Point = readonly [x: number, y: number];
export type Stop = readonly [offset: number, colour: string, opacity?: number];
export type Axis = readonly [x1: number, y1: number, x2: number, y2: number];

export const WIDTH = 1000;
export const HEIGHT = 1250;

export const ACROSS: Axis = [0, 0, 1, 0];
export const DOWN: Axis = [0, 0, 0, 1];
export const SLANT: Axis = [0, 0, 1, 1];

/** A number as a path wants it: no finer than the eye. */
export const n = (value: number): string =>
  String(Math.abs(value) < 100 ? Math.round(value * 10) / 10 : Math.round(value));
const fine = (value: number): string => String(Math.round(value * 1000) / 1000);

export class Sheet {
  readonly #id: string;
  readonly #defs = new Map<string, string>();

  constructor(id: string) {
    this.#id = id;
  }

  #define(key: string, markup: (id: string) => string): string {
    const known = this.#defs.get(key);
    if (known) return known.slice(0, known.indexOf("|"));
    const id = `${this.#id}-${this.#defs.size.toString(36)}`;
    this.#defs.set(key, `${id}|${markup(id)}`);
    return id;
  }

  linear(stops: readonly Stop[], axis: Axis = ACROSS): string {
    const [x1, y1, x2, y2] = axis;
    const body = stopsOf(stops);
    const line = `x1="${fine(x1)}" y1="${fine(y1)}" x2="${fine(x2)}" y2="${fine(y2)}"`;
    const id = this.#define(
      `l${line}${body}`,
      (id) => `<linearGradient id="${id}" ${line}>${body}</linearGradient>`,
    );
    return `url(#${id})`;
  }

  radial(stops: readonly Stop[], cx = 0.5, cy = 0.5, r = 0.5): string {
    const body = stopsOf(stops);
    const circle = `cx="${fine(cx)}" cy="${fine(cy)}" r="${fine(r)}"`;
    const id = this.#define(
      `r${circle}${body}`,
      (id) => `<radialGradient id="${id}" ${circle}>${body}</radialGradient>`,
    );
    return `url(#${id})`;
  }

  pattern(width: number, height: number, body: string, transform = ""): string {
    const turn = transform ? ` patternTransform="${transform}"` : "";
    const id = this.#define(
      `p${width}${height}${body}${transform}`,
      (id) =>
        `<pattern id="${id}" width="${n(width)}" height="${n(height)}" patternUnits="userSpaceOnUse"${turn}>${body}</pattern>`,
    );
    return `url(#${id})`;
  }

  clipped(outline: string, body: string): string {
    const id = this.#define(`c${outline}`, (id) => `<clipPath id="${id}"><path d="${outline}"/></clipPath>`);
    return `<g clip-path="url(#${id})">${body}</g>`;
  }

  blurred(body: string, deviation: number): string {
    const id = this.#define(
      `b${deviation}`,
      (id) =>
        `<filter id="${id}" x="-.6" y="-.6" width="2.2" height="2.2"><feGaussianBlur stdDeviation="${n(deviation)}"/></filter>`,
    );
    return `<g filter="url(#${id})">${body}</g>`;
  }

  /** One outline, painted several times over. */
  layers(outline: string, ...paints: string[]): string {
    const id = this.#define(`o${outline}`, (id) => `<path id="${id}" d="${outline}"/>`);
    return paints.map((paint) => `<use href="#${id}" fill="${paint}"/>`).join("");
  }

  /** A part drawn once and shown several times. */
  reused(body: string): string {
    return `<use href="#${this.#define(`u${body}`, (id) => `<g id="${id}">${body}</g>`)}"/>`;
  }

  render(body: string): string {
    const defs = [...this.#defs.values()].map((entry) => entry.slice(entry.indexOf("|") + 1)).join("");
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" stroke-linecap="round" stroke-linejoin="round"><defs>${defs}</defs>${body}</svg>`;
  }
}

function stopsOf(stops: readonly Stop[]): string {
  return stops
    .map(([offset, colour, opacity]) => {
      const faded = opacity === undefined ? "" : ` stop-opacity="${fine(opacity)}"`;
      return `<stop offset="${fine(offset)}" stop-color="${colour}"${faded}/>`;
    })
    .join("");
}

/** The Reed-Solomon check bytes of a block, as QR codes have them (ISO/IEC 18004:2015, 7.5.2 and annex A). */
export function checksOf(block: readonly number[], count: number): number[] {
  const divisor = generator(count);
  const rest = divisor.map(() => 0);
  for (const byte of block) {
    const factor = byte ^ (rest.shift() ?? 0);
    rest.push(0);
    for (const [at, part] of divisor.entries()) rest[at] = (rest[at] ?? 0) ^ times(part, factor);
  }
  return rest;
}

/** Multiplication in GF(2^8) modulo x^8 + x^4 + x^3 + x^2 + 1. */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >> 7) * 0x11d);
    product ^= ((b >> bit) & 1) * a;
  }
  return product;
}

/** (x − 1)(x − 2)(x − 4)…, highest power first, without its leading 1. */
function generator(degree: number): number[] {
  let factors = [1];
  let root = 1;
  for (let step = 0; step < degree; step++) {
    const by = root;
    const next = [...factors, 0].map((factor, at) => factor ^ times(factors[at - 1] ?? 0, by));
    factors = next;
    root = times(root, 2);
  }
  return factors.slice(1);
}

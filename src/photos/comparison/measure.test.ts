import { align } from './align';
import { measure } from './measure';
import type { Measurement } from './measure';
import { viewOf } from './picture';
import { ADA, BEN, portrait, recolour, render } from './testing/pictures';
import type { RgbaImage } from './types';

const original = render(portrait({ ...ADA, background: [70, 110, 190], clothes: [150, 40, 60] }), 120, 120);

function measured(reference: RgbaImage, other: RgbaImage): Measurement {
  const [best] = align(viewOf(reference), viewOf(other), false);
  return measure(best);
}

describe('measure', () => {
  it('finds nothing between a picture and its copy', () => {
    const { residual, colour, hidden } = measured(original, render(portrait({ ...ADA, background: [70, 110, 190], clothes: [150, 40, 60] }), 100, 100));
    expect(residual.worst).toBeLessThan(0.05);
    expect(residual.overall).toBeLessThan(0.01);
    expect(colour).toBeLessThan(0.1);
    expect(hidden).toBe(0);
  });

  it('explains a clipped copy from the original, whichever of the two is the reference', () => {
    // Channels that reach white lose their colours, and nothing can predict them back
    const clipped = recolour(original, (c) => 1.15 * c + 30);
    for (const { colour, residual } of [measured(original, clipped), measured(clipped, original)]) {
      expect(colour).toBeLessThan(0.6);
      expect(residual.worst).toBeLessThan(0.34);
    }
  });

  it('finds another hue', () => {
    const hue = recolour(original, (_c, i, [r, g, b]) => [r, g, b][(i + 1) % 3]);
    const { colour } = measured(original, recolour(hue, (c, _i, [r, g, b], x, y) => {
      // Of the same luma as before, so that only the colours differ
      const p = (y * 120 + x) * 4;
      const was = 0.299 * original.data[p] + 0.587 * original.data[p + 1] + 0.114 * original.data[p + 2];
      return c + was - (0.299 * r + 0.587 * g + 0.114 * b);
    }));
    expect(colour).toBeGreaterThan(1);
  });

  it('does not ask for the colours of strangers', () => {
    const { alignment, colour, residual } = measured(original, render((u, v) => [255 * v, 128 + 120 * Math.sin(40 * u * v), 90], 90, 90));
    expect(alignment.correlation).toBeLessThan(0.8);
    expect(colour).toBe(0);
    expect(residual.overall).toBeGreaterThan(0.3);
  });

  it('finds the part that differs, either way round', () => {
    const other = render(portrait({ ...BEN, background: [70, 110, 190] }), 120, 120);
    const face = recolour(original, (c, i, _pixel, x, y) => (Math.hypot(x - 60, y - 52) < 22 ? other.data[(y * 120 + x) * 4 + i] : c));
    expect(measured(original, face).residual.worst).toBeGreaterThan(0.5);
    expect(measured(face, original).residual.worst).toBeGreaterThan(0.5);
  });
});

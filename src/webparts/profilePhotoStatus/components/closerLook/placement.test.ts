import { placementOf } from './placement';

const upright = { width: 200, height: 100 };

describe('where a picture lies in a box', () => {
  it('fills it with a part', () => {
    expect(placementOf({ left: 0.25, top: 0.5, width: 0.5, height: 0.25 }, upright, 0)).toEqual({
      left: '-50%',
      top: '-200%',
      width: '200%',
      height: '400%'
    });
  });

  it('turns it about its middle: by a quarter, its width lies along the height of the box', () => {
    // The box is 100 wide and 200 high: the picture is twice as wide, and half as high, about the same middle
    const whole = { left: 0, top: 0, width: 1, height: 1 };
    for (const turn of [90, 270] as const) {
      expect(placementOf(whole, upright, turn)).toEqual({
        left: '-50%',
        top: '25%',
        width: '200%',
        height: '50%',
        transform: `rotate(${turn}deg)`
      });
    }
    expect(placementOf(whole, upright, 180)).toEqual({
      left: '0%',
      top: '0%',
      width: '100%',
      height: '100%',
      transform: 'rotate(180deg)'
    });
  });
});

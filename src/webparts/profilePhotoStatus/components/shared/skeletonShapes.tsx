import * as React from 'react';
import { Shimmer, ShimmerElementType, ShimmerElementsGroup } from '@fluentui/react/lib/Shimmer';

/** Stands for a round photo while it is on its way; the diameter is in px. */
export const SkeletonCircle: React.FunctionComponent<{ readonly diameter: number }> = ({ diameter }) => (
  <Shimmer
    width={diameter}
    customElementsGroup={<ShimmerElementsGroup shimmerElements={[{ type: ShimmerElementType.circle, height: diameter }]} />}
  />
);

export interface ISkeletonLineProps {
  readonly width: number | string;
  readonly height: number;
  readonly className?: string;
}

/** Stands for a line of text, or for a picture with corners. */
export const SkeletonLine: React.FunctionComponent<ISkeletonLineProps> = ({ width, height, className }) => (
  <Shimmer
    width={width}
    shimmerElements={[{ type: ShimmerElementType.line, height }]}
    {...(className === undefined ? {} : { className })}
  />
);

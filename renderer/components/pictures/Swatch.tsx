import { useId } from 'react';
import { HatchPattern, paint, type Fill } from './fills.tsx';

/** The colour of a part beside its words in a legend or a table. */
export function Swatch({ fill }: { readonly fill: Fill }) {
  const id = useId();
  return (
    <svg className="gl-swatch" width={12} height={12} aria-hidden>
      {fill.hatch !== undefined && <HatchPattern id={`${id}-swatch`} fill={fill} />}
      <rect width={12} height={12} fill={paint(fill, id, 'swatch')} />
    </svg>
  );
}

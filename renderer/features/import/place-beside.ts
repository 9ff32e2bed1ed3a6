interface Size {
  readonly width: number;
  readonly height: number;
}

interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

/** Pixels between a sign and what opens beside it, and between that and the edge of the window. */
const GAP = 4;
const EDGE = 8;

/** Where a box opens that belongs to `sign`: below it, above it where there is no room below, and never out of the window. */
export function placeBeside(sign: Box, box: Size, window: Size): { readonly left: number; readonly top: number } {
  const below = sign.top + sign.height + GAP;
  const above = sign.top - GAP - box.height;
  const fitsBelow = below + box.height <= window.height - EDGE;
  return {
    left: clamp(sign.left, window.width - EDGE - box.width),
    top: clamp(fitsBelow || above < EDGE ? below : above, window.height - EDGE - box.height),
  };
}

function clamp(wanted: number, most: number): number {
  return Math.max(EDGE, Math.min(wanted, most));
}

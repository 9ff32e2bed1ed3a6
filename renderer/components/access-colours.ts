import type { AccessKind } from '#app/access/types.ts';

/** Colour of the tag of each kind of access; broad access is magenta, whatever its kind (ui.md section 3.3). */
const COLOURS = {
  'access-group': 'blue',
  'iam-policy': 'teal',
  'account-management-policy': 'purple',
  classic: 'warm-gray',
  'cloud-foundry': 'warm-gray',
} as const satisfies Record<AccessKind, string>;

export function colourOfTag({ kind, broad }: { readonly kind: AccessKind; readonly broad: boolean }) {
  return broad ? 'magenta' : COLOURS[kind];
}

import {
  Checkmark,
  CheckmarkFilled,
  CircleDash,
  Email,
  ErrorFilled,
  HelpFilled,
  Hourglass,
  Misuse,
  Network_4,
  PauseOutline,
  SendAlt,
  StopOutline,
  Subtract,
  SubtractAlt,
  Time,
  WarningAlt,
  WarningAltFilled,
  type CarbonIconType,
} from '@carbon/react/icons';
import type { Standing } from '#app/submission/standing.ts';

/** Sign and its colour. Green and the filled check mean proven by the account, and stand for members only. */
const SIGNS: Readonly<Record<Standing, readonly [CarbonIconType, string]>> = {
  queued: [CircleDash, 'gl-icon-quiet'],
  sending: [SendAlt, 'gl-icon-active'],
  refused: [ErrorFilled, 'gl-icon-error'],
  unknown: [HelpFilled, 'gl-icon-unknown'],
  vanished: [WarningAltFilled, 'gl-icon-warning'],
  accepted: [Checkmark, 'gl-icon-active'],
  processing: [Hourglass, 'gl-icon-active'],
  pending: [Email, 'gl-icon-active'],
  expired: [Time, 'gl-icon-warning'],
  member: [CheckmarkFilled, 'gl-icon-proven'],
  failed: [Misuse, 'gl-icon-error'],
  'cancel-failed': [Misuse, 'gl-icon-error'],
  cancelled: [SubtractAlt, 'gl-icon-quiet'],
  stopped: [StopOutline, 'gl-icon-quiet'],
  skipped: [Subtract, 'gl-icon-quiet'],
  suspended: [PauseOutline, 'gl-icon-quiet'],
  'classic-disabled': [PauseOutline, 'gl-icon-quiet'],
  'vpn-only': [Network_4, 'gl-icon-quiet'],
  'id-invalid': [WarningAlt, 'gl-icon-warning'],
  other: [HelpFilled, 'gl-icon-unknown'],
};

/** The sign of a standing. Purely a sign: the words stand beside it. */
export function StandingIcon({ standing, size = 16 }: { readonly standing: Standing; readonly size?: 16 | 20 }) {
  const [Icon, colour] = SIGNS[standing];
  return <Icon className={colour} size={size} aria-hidden />;
}

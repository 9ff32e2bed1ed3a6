import { ErrorFilled, InformationFilled, WarningAltFilled } from '@carbon/react/icons';
import type { Severity } from '#app/import/issue.ts';

const ICONS = { error: ErrorFilled, warning: WarningAltFilled, notice: InformationFilled } as const;

/** The sign of a finding. Purely a sign: the words stand beside it, or `label` says them. */
export function FindingIcon({ severity, size = 16, label }: { severity: Severity; size?: 16 | 20; label?: string }) {
  const Icon = ICONS[severity];
  return (
    <Icon
      className={`gl-icon-${severity}`}
      size={size}
      {...(label === undefined ? { 'aria-hidden': true } : { 'aria-label': label })}
    />
  );
}

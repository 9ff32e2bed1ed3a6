import type { AccessKind } from '#app/access/types.ts';
import { ClassicPanel } from './ClassicPanel.tsx';
import { CloudFoundryPanel } from './CloudFoundryPanel.tsx';
import { GroupsPanel } from './GroupsPanel.tsx';
import { tabId } from './KindTabs.tsx';
import { ManagementPanel } from './ManagementPanel.tsx';
import { PoliciesPanel } from './PoliciesPanel.tsx';
import type { Builder } from './use-builder.ts';

/** The middle of the builder: one kind of access. */
export function KindPanel({ kind, builder }: { readonly kind: AccessKind; readonly builder: Builder }) {
  return (
    <div id="builder-panel" role="tabpanel" aria-labelledby={tabId(kind)} className="gl-builder__panel">
      <Panel kind={kind} builder={builder} />
    </div>
  );
}

function Panel({ kind, builder }: { readonly kind: AccessKind; readonly builder: Builder }) {
  switch (kind) {
    case 'access-group':
      return <GroupsPanel builder={builder} />;
    case 'iam-policy':
      return <PoliciesPanel builder={builder} />;
    case 'account-management-policy':
      return <ManagementPanel builder={builder} />;
    case 'classic':
      return <ClassicPanel builder={builder} />;
    case 'cloud-foundry':
      return <CloudFoundryPanel builder={builder} />;
  }
}

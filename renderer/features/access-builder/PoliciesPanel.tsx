import { isBlank } from '#app/access/policy-form.ts';
import { findTwin, replacePolicy } from '#app/access/policy-list.ts';
import { accessBuilderWords } from '#app/words/access-builder.ts';
import { useDraft } from '../../stores/stores-context.tsx';
import { EntryList } from './EntryList.tsx';
import { toPolicyEntry } from './entry-words.ts';
import { PolicyEditor } from './PolicyEditor.tsx';
import type { Builder } from './use-builder.ts';

const { policies: words } = accessBuilderWords;

/** The policies of the access, and the open one to edit. */
export function PoliciesPanel({ builder }: { readonly builder: Builder }) {
  const catalog = useDraft((state) => state.catalog);
  const { policies } = builder.form;
  const open = builder.open.policies;
  const policy = policies[open]!;
  return (
    <div className="gl-stack gl-stack--wide">
      <EntryList
        title={words.title(open + 1, policies.length)}
        label={words.list}
        entries={policies.map((each, index) => toPolicyEntry(each, index, builder.missing, catalog))}
        open={open}
        addLabel={words.add}
        mayAdd={policies.every((each) => !isBlank(each))}
        onOpen={(index) => builder.openEntry('policies', index)}
        onRemove={(index) => builder.removeEntry('policies', index)}
        onAdd={() => builder.addEntry('policies')}
      />
      <PolicyEditor
        // Fields keep what is typed in them: another policy has fields of its own.
        key={`${open} ${policies.length}`}
        policy={policy}
        policies={policies}
        hasTwin={findTwin(policies, policy) !== -1}
        onChange={(next) => builder.change({ policies: replacePolicy(policies, open, next) })}
        onChangeAll={(next) => builder.change({ policies: next })}
      />
    </div>
  );
}

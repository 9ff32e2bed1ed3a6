import { useMemo, useState } from 'react';
import { toAccess } from '#app/access/access.ts';
import { type AccessForm, type Missing, readAccessForm } from '#app/access/access-form.ts';
import type { Access, AccessOption } from '#app/access/types.ts';
import { resolveOptions } from '#app/import/resolve-options.ts';
import { useDraft } from '../../stores/stores-context.tsx';
import * as state from './builder-state.ts';

export interface Builder {
  readonly form: AccessForm;
  readonly open: state.BuilderState['open'];
  readonly access: Access;
  readonly missing: readonly Missing[];
  readonly isChanged: boolean;
  change(form: Partial<AccessForm>): void;
  openEntry(list: state.ListName, index: number): void;
  addEntry(list: state.ListName): void;
  removeEntry(list: state.ListName, index: number): void;
  removeOption(option: AccessOption): void;
  /** Puts these options in the place of everything. */
  startFrom(options: readonly AccessOption[]): void;
}

/** What is put together in the builder, from what the people have to begin with. */
export function useBuilder(initial: readonly AccessOption[]): Builder {
  const hasCatalog = useDraft(({ catalog }) => catalog !== null);
  const [builder, set] = useState(() => state.openBuilder(initial));
  const [before] = useState(() => toAccess(initial).key);
  const { access, missing } = useMemo(() => {
    const read = readAccessForm(builder.form);
    // What was typed without a catalog may be a name: it is marked, and looked up once there is one.
    return hasCatalog ? read : { ...read, access: toAccess(resolveOptions(read.access.options, null).options) };
  }, [builder.form, hasCatalog]);
  return {
    ...builder,
    access,
    missing,
    isChanged: access.key !== before || missing.length > 0,
    change: (form) => set((now) => state.withForm(now, { ...now.form, ...form })),
    openEntry: (list, index) => set((now) => state.openEntry(now, list, index)),
    addEntry: (list) => set((now) => state.addEntry(now, list)),
    removeEntry: (list, index) => set((now) => state.removeEntry(now, list, index)),
    removeOption: (option) => set((now) => state.removeOption(now, option)),
    startFrom: (options) => set(state.openBuilder(options)),
  };
}

import { accessBuilderWords } from '#app/words/access-builder.ts';
import { accountWords } from '#app/words/accounts.ts';
import { useNow } from '../../components/use-now.ts';
import { useDraft } from '../../stores/stores-context.tsx';

const { footer: words } = accessBuilderWords;

/** Where the names come from, and how old they are. */
export function CatalogAge() {
  const fetchedAt = useDraft(({ catalog }) => catalog?.fetchedAt ?? null);
  const account = useDraft(({ document }) => document?.account ?? null);
  const now = useNow();
  return (
    <span className="gl-small gl-secondary gl-grow">
      {fetchedAt === null || account === null
        ? words.noCatalog
        : words.catalog(accountWords.nameOf({ name: account }), fetchedAt, now)}
    </span>
  );
}

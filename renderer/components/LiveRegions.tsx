import { useAnnouncements } from '../stores/stores-context.tsx';

/** Two regions that are there from the first paint: a reader only follows what it has already seen. */
export function LiveRegions() {
  const polite = useAnnouncements((state) => state.polite);
  const assertive = useAnnouncements((state) => state.assertive);
  return (
    <>
      <div className="gl-hidden" role="status" aria-live="polite">
        <span key={polite.serial}>{polite.text}</span>
      </div>
      <div className="gl-hidden" role="alert" aria-live="assertive">
        <span key={assertive.serial}>{assertive.text}</span>
      </div>
    </>
  );
}

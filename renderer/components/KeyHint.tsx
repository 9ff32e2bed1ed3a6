/** Keys as they stand on the keyboard: `Ctrl+Z` is drawn as two keys. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return (
    <span className="gl-nowrap">
      {keys.split('+').map((key) => (
        <kbd key={key} className="gl-key">
          {key}
        </kbd>
      ))}
    </span>
  );
}

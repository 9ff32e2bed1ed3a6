import { RadioButton, RadioButtonGroup } from '@carbon/react';
import { shellWords } from '#app/words/shell.ts';
import { PassiveDialog } from '../components/PassiveDialog.tsx';
import { useAppInfo } from '../components/use-app-info.ts';
import { THEME_CHOICES } from '../stores/preferences.ts';
import { usePreferences } from '../stores/stores-context.tsx';

const { settings } = shellWords;

/** Theme, where the data are, which version this is. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const theme = usePreferences((state) => state.theme);
  const setTheme = usePreferences((state) => state.setTheme);
  const info = useAppInfo();
  return (
    <PassiveDialog title={settings.title} size="sm" onClose={onClose}>
      <div className="gl-settings">
        <RadioButtonGroup
          legendText={settings.theme}
          name="theme"
          orientation="vertical"
          valueSelected={theme}
          onChange={(chosen) => setTheme(THEME_CHOICES.find((choice) => choice === chosen) ?? 'system')}
        >
          {THEME_CHOICES.map((choice) => (
            <RadioButton key={choice} id={`theme-${choice}`} value={choice} labelText={settings.themes[choice]} />
          ))}
        </RadioButtonGroup>
        {info !== null && (
          <dl>
            <dt className="gl-small gl-secondary">{settings.dataFolder}</dt>
            <dd className="gl-mono gl-settings__path">{info.dataFolder}</dd>
            <dt className="gl-hidden">{shellWords.product}</dt>
            <dd className="gl-small gl-secondary">{settings.version(info.version)}</dd>
          </dl>
        )}
      </div>
    </PassiveDialog>
  );
}

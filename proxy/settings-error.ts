/** A reason not to start, in a French sentence for the operator, that names the setting and never repeats its value. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

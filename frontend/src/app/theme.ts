import { convertCssVariables, createTheme, defaultCssVariablesResolver, type MantineColorsTuple, mergeMantineTheme, DEFAULT_THEME, defaultVariantColorsResolver, type VariantColorsResolver } from '@mantine/core'

const petrol: MantineColorsTuple = ['#eaf6f4', '#d3e9e6', '#a6d3cd', '#76bcb3', '#4fa99e', '#379d91', '#21867b', '#0f6f66', '#0e5b54', '#0b4641']
const maize: MantineColorsTuple = ['#fff6e0', '#ffebc6', '#fdd78f', '#fbc254', '#f4b030', '#e99f12', '#c98307', '#9c6300', '#764a00', '#553400']
const clay: MantineColorsTuple = ['#fdeee9', '#f8dbd2', '#efb5a4', '#e78d73', '#e06b4a', '#dc5630', '#c94a26', '#a93b1c', '#8a2f16', '#6a2310']
const stone: MantineColorsTuple = ['#f7f5f0', '#efece4', '#e3dfd4', '#ccc6b8', '#a8a293', '#7d786b', '#5f5b51', '#45423b', '#2d2b27', '#1b1a18']

/** Filled petrol is light in the dark scheme: its text follows the token, not Mantine's white. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input)
  const petrolFilled = input.variant === 'filled' && (input.color === undefined || input.color === 'petrol')
  return petrolFilled ? { ...colors, color: 'var(--on-brand)' } : colors
}

export const theme = createTheme({
  variantColorResolver,
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 7 },
  colors: { petrol, maize, clay, gray: stone },
  black: '#1d1c19',
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font)', fontWeight: '700' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'sm' } },
    NativeSelect: { defaultProps: { size: 'sm' } },
  },
})

/** Mantine's names point to the tokens that the public pages use, so that one palette serves both. */
const BRIDGE: Record<string, string> = {
  '--mantine-color-body': 'var(--card)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-default': 'var(--card)',
  '--mantine-color-default-hover': 'var(--line-soft)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--field-line)',
  '--mantine-color-error': 'var(--clay-ink)',
  '--mantine-color-placeholder': 'var(--muted)',
  '--mantine-color-anchor': 'var(--brand)',
  '--mantine-color-petrol-filled': 'var(--brand)',
  '--mantine-color-petrol-filled-hover': 'var(--brand-hover)',
  '--mantine-color-petrol-light': 'var(--brand-soft)',
  '--mantine-color-petrol-light-hover': 'var(--m1)',
  '--mantine-color-petrol-light-color': 'var(--brand-ink)',
  '--mantine-primary-color-filled': 'var(--brand)',
  '--mantine-primary-color-filled-hover': 'var(--brand-hover)',
  '--mantine-primary-color-contrast': 'var(--on-brand)',
  '--mantine-color-petrol-contrast': 'var(--on-brand)',
}

/** The theme's variables as a constructed stylesheet: no style element, so `style-src 'self'` holds. */
export function adoptTheme(target: Document): void {
  const variables = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme))
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    convertCssVariables({
      variables: variables.variables,
      light: { ...variables.light, ...BRIDGE, '--mantine-color-scheme': 'light' },
      dark: { ...variables.dark, ...BRIDGE, '--mantine-color-scheme': 'dark' },
    }),
  )
  target.adoptedStyleSheets = [...target.adoptedStyleSheets, sheet]
}

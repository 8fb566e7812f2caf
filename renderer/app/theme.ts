import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'
import classes from './theme.module.css'

const accent: MantineColorsTuple = [
  '#E8EFF8',
  '#D3E0F0',
  '#B3C9E4',
  '#8FAFD5',
  '#6C95C6',
  '#4A7BB4',
  '#3367A6',
  '#1F4E8C',
  '#1A4277',
  '#143560',
]

const input = { classNames: { input: classes.input, label: classes.label, error: classes.error } }

/** The look of the component library's parts. Only weights 400 and 700 exist in the interface fonts. */
export const theme = createTheme({
  colors: { accent },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 6 },
  defaultRadius: 4,
  radius: { xs: '2px', sm: '4px', md: '4px', lg: '4px', xl: '4px' },
  fontFamily: 'var(--sans)',
  fontSizes: {
    xs: 'var(--fs-meta)',
    sm: 'var(--fs-table)',
    md: 'var(--fs-body)',
    lg: 'var(--fs-title)',
    xl: 'var(--fs-name)',
  },
  fontWeights: { regular: '400', medium: '400', bold: '700' },
  headings: { fontWeight: '700' },
  shadows: { xs: 'none', sm: 'var(--float)', md: 'var(--float)', lg: 'var(--float)', xl: 'var(--float)' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: {
      classNames: {
        root: classes.button,
        inner: classes.buttonInner,
        label: classes.buttonLabel,
        section: classes.section,
      },
    },
    Input: { classNames: { input: classes.input } },
    TextInput: input,
    PasswordInput: { classNames: { ...input.classNames, innerInput: classes.innerInput } },
    NumberInput: input,
    Select: { ...input, defaultProps: { comboboxProps: { transitionProps: { duration: 0 } } } },
    Textarea: input,
    Checkbox: {
      defaultProps: { size: '14px', radius: 2 },
      classNames: { input: classes.checkbox, label: classes.checkLabel, body: classes.checkBody },
    },
    Combobox: {
      defaultProps: { transitionProps: { duration: 0 }, shadow: 'md' },
      classNames: { option: classes.option, dropdown: classes.dropdown },
    },
    Menu: {
      defaultProps: { transitionProps: { duration: 0 }, shadow: 'md' },
      classNames: { dropdown: classes.dropdown, item: classes.option, label: classes.menuLabel },
    },
    Modal: { defaultProps: { transitionProps: { duration: 0 }, centered: true } },
    Popover: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'md' } },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 0 } } },
  },
})

const fromTokens = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--secondary)',
  '--mantine-color-placeholder': 'var(--tertiary)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--red)',
  '--mantine-color-default': 'var(--paper)',
  '--mantine-color-default-hover': 'var(--canvas)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-disabled': 'var(--canvas)',
  '--mantine-color-disabled-color': 'var(--tertiary)',
  '--mantine-color-disabled-border': 'var(--hairline)',
  '--mantine-color-accent-filled': 'var(--accent-fill)',
  '--mantine-color-accent-filled-hover': 'var(--accent-hover)',
  '--mantine-primary-color-filled': 'var(--accent-fill)',
  '--mantine-primary-color-filled-hover': 'var(--accent-hover)',
}

/** Mantine's own variables follow the tokens in both schemes. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: fromTokens,
  dark: fromTokens,
})

import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** The interface's own colour: a quiet slate-green that none of the seven outcome colours comes near. */
const slate: MantineColorsTuple = [
  '#f1f5f5',
  '#e1e8e8',
  '#c3d1d1',
  '#a2b8b9',
  '#84a2a4',
  '#6e9396',
  '#3f6b70',
  '#335a5f',
  '#28494d',
  '#1a373b',
];

/** The face that narratives are set in, so that a child's record never looks like a part of the program. */
export const readingFont = 'Charter, "Bitstream Charter", "Source Serif 4", Georgia, Cambria, "DejaVu Serif", serif';

/** Gives style sheets the reading face by the name `--reading-font`, and the ground of dialogs as `--dialog`. */
export const themeVariables: CSSVariablesResolver = () => ({
  variables: { '--reading-font': readingFont },
  light: { '--dialog': '#fcfcfa' },
  dark: { '--dialog': '#232829' },
});

/**
 * What every field starts from: a browser writes the contents of fields into its session files unless they are marked
 * so, and may send what it spell-checks to a service.
 */
const unremembered = { autoComplete: 'off', spellCheck: false } as const;

/** What the cross of a dialog is called, which a screen reader cannot see. */
const named = { 'aria-label': 'Close' } as const;

/** In the dark a shadow parts nothing from the page: a dialog is a little lighter than the page and has an edge. */
const raised = {
  backgroundColor: 'var(--dialog)',
  border: '1px solid light-dark(transparent, var(--mantine-color-default-border))',
} as const;

const dialogTitle = { fontSize: 'var(--mantine-h2-font-size)', fontWeight: 600 } as const;

/** Type, colour and component defaults of every screen. Only fonts that the machine has: nothing is fetched. */
export const theme = createTheme({
  primaryColor: 'slate',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  colors: { slate },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif',
  headings: {
    fontWeight: '600',
    sizes: { h1: { fontSize: '1.5rem', lineHeight: '1.3' }, h2: { fontSize: '1.125rem', lineHeight: '1.4' } },
  },
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Drawer: { defaultProps: { closeButtonProps: named } },
    Input: { defaultProps: unremembered },
    Modal: {
      defaultProps: { centered: true, closeButtonProps: named, overlayProps: { backgroundOpacity: 0.35 } },
      styles: { content: raised, header: { backgroundColor: 'inherit' }, title: dialogTitle },
    },
    PasswordInput: { defaultProps: unremembered },
    PillsInputField: { defaultProps: unremembered },
    Table: { defaultProps: { verticalSpacing: 'xs', horizontalSpacing: 'md' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true, events: { hover: true, focus: true, touch: false } } },
  },
});

/**
 * How Teams draws cards. Colours are CSS variables (cards.css), so a change of theme recolours a card in place and keeps what
 * was typed into it.
 */
const NAMES = ['default', 'dark', 'light', 'accent', 'good', 'warning', 'attention'];

function foreground() {
  return Object.fromEntries(NAMES.map(name => [name, {
    default: `var(--card-${name})`,
    subtle: `var(--card-${name}-subtle, var(--card-${name}))`,
    highlightColors: { default: 'var(--card-highlight)', subtle: 'var(--card-highlight)' },
  }]));
}

function container(name) {
  return { backgroundColor: `var(--card-back-${name})`, borderColor: `var(--card-edge)`, foregroundColors: foreground() };
}

export const HOST_CONFIG = {
  hostCapabilities: { capabilities: null },
  supportsInteractivity: true,
  fontFamily: 'var(--font)',
  fontTypes: {
    default: { fontFamily: 'var(--font)' },
    monospace: { fontFamily: 'var(--font-mono)' },
  },
  fontSizes: { small: 12, default: 14, medium: 15, large: 18, extraLarge: 22 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 21, large: 24, extraLarge: 29 },
  spacing: { small: 6, default: 10, medium: 16, large: 22, extraLarge: 28, padding: 14 },
  separator: { lineThickness: 1, lineColor: 'var(--card-line)' },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: Object.fromEntries(['default', 'emphasis', 'good', 'attention', 'warning', 'accent'].map(name => [name, container(name)])),
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    preExpandSingleShowCardAction: false,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
  },
  adaptiveCard: { allowCustomStyle: false },
  imageSet: { imageSize: 'medium', maxImageHeight: 100 },
  factSet: {
    title: { color: 'default', size: 'default', isSubtle: true, weight: 'default', wrap: true, maxWidth: 150 },
    value: { color: 'default', size: 'default', isSubtle: false, weight: 'default', wrap: true },
    spacing: 14,
  },
  textBlock: { headingLevel: 3 },
  textStyles: {
    heading: { size: 'large', weight: 'bolder', color: 'default', isSubtle: false, fontType: 'default' },
    columnHeader: { size: 'default', weight: 'bolder', color: 'default', isSubtle: false, fontType: 'default' },
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', color: 'default', size: 'default', isSubtle: false, suffix: ' *' },
      optionalInputs: { weight: 'bolder', color: 'default', size: 'default', isSubtle: false },
    },
    errorMessage: { color: 'attention', size: 'small', spacing: 'small', weight: 'default' },
  },
};

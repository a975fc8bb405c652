import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

type ThemeKind = 'dark' | 'light' | 'highContrast' | 'highContrastLight';
type Rgb = readonly [number, number, number];

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly contributes: { readonly colors: readonly { readonly id: string; readonly defaults: Readonly<Record<ThemeKind, string>> }[] } };

/** The text and its ground in the themes that come with VS Code: Dark Modern, Light Modern and the two of high contrast. */
const themes: Readonly<Record<ThemeKind, { readonly ground: string; readonly text: string; readonly least: number }>> = {
  dark: { ground: '#1F1F1F', text: '#CCCCCC', least: 3 },
  light: { ground: '#FFFFFF', text: '#3B3B3B', least: 3 },
  highContrast: { ground: '#000000', text: '#FFFFFF', least: 4.5 },
  highContrastLight: { ground: '#FFFFFF', text: '#292929', least: 4.5 },
};

const channel = (color: string, at: number): number => parseInt(color.slice(at, at + 2), 16);
const rgb = (color: string): Rgb => [channel(color, 1), channel(color, 3), channel(color, 5)];

/** A colour with its opacity ("#RRGGBBAA") laid over a ground. */
function over(color: string, ground: Rgb): Rgb {
  const opacity = color.length > 7 ? channel(color, 7) / 255 : 1;
  const mix = (i: 0 | 1 | 2): number => rgb(color)[i] * opacity + ground[i] * (1 - opacity);
  return [mix(0), mix(1), mix(2)];
}

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance([r, g, b]: Rgb): number {
  const linear = (value: number): number => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** Contrast ratio, from 1 to 21 (WCAG 2.2). */
function contrast(a: Rgb, b: Rgb): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

const colorOf = (name: string, kind: ThemeKind): string => {
  const color = contributes.colors.find(({ id }) => id === `onTheRecord.${name}`);
  assert.ok(color, name);
  return color.defaults[kind];
};

/** What tells a mark from the text around it: rules, bars, dots and the frame of review (WCAG 2.2, 1.4.11). */
const lines = ['speakerUnderline', 'claimUnderline', 'locationUnderline', 'quoteRuler', 'quoteDecidedBorder', 'reviewedMarkBorder'];
/** What stands below them: a quote that a person decided about is the strongest. */
const grounds = ['quoteBackground', 'speakerBackground', 'quoteDecidedBackground', 'reviewedMarkBackground'];

for (const [kind, { ground, text, least }] of Object.entries(themes) as [ThemeKind, (typeof themes)[ThemeKind]][]) {
  suite(`contrast in a ${kind} theme`, () => {
    const plain = rgb(ground);
    const on = (background: string): Rgb => over(colorOf(background, kind), plain);

    test(`every line of a mark has ${least}:1 against the text's ground, and against every tint below it`, () => {
      for (const line of lines) {
        assert.ok(contrast(rgb(colorOf(line, kind)), plain) >= least, `${line}: ${contrast(rgb(colorOf(line, kind)), plain).toFixed(2)}`);
        for (const background of grounds) {
          const ratio = contrast(rgb(colorOf(line, kind)), on(background));
          assert.ok(ratio >= least, `${line} on ${background}: ${ratio.toFixed(2)}`);
        }
      }
    });

    test('the text keeps 4.5:1 on every tint, also where a speaker stands within a quote', () => {
      for (const background of grounds) {
        for (const ratio of [contrast(rgb(text), on(background)), contrast(rgb(text), over(colorOf('speakerBackground', kind), on(background)))]) assert.ok(ratio >= 4.5, `${background}: ${ratio.toFixed(2)}`);
      }
    });

    test('what is said in the line keeps 4.5:1 on the text’s ground and on every tint, and is fainter than the text', () => {
      const said = rgb(colorOf('inlineForeground', kind));
      for (const background of [plain, ...grounds.map(on)]) assert.ok(contrast(said, background) >= 4.5, contrast(said, background).toFixed(2));
      assert.ok(contrast(said, plain) < contrast(rgb(text), plain));
    });
  });
}

test('a quote that is only suggested is told by bars where tints are faint', () => {
  for (const kind of ['highContrast', 'highContrastLight'] as const) {
    assert.ok(contrast(rgb(colorOf('quoteBorder', kind)), rgb(themes[kind].ground)) >= themes[kind].least, kind);
  }
});

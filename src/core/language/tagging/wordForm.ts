import { hashText } from '../model/hash';

const curlySingle = /[\u2018\u2019\u201a\u201b\u2032\u02bc]/g;
const dashes = /^(?:[\u2012-\u2015\u2212]+|--+)$/;
const address = /^(?:https?:\/\/|www\.|[^\s@]+@[^\s@]+\.)/i;
const plain = /^[a-z]+$/;

/**
 * The form under which the models know a word: lower case, one kind of apostrophe and of dash, every digit a zero, one word for
 * all web and e-mail addresses. Training and analysis both go through here.
 */
export function normalForm(form: string): string {
  if (plain.test(form)) return form;
  if (dashes.test(form)) return '--';
  if (address.test(form)) return '<address>';
  return form.toLowerCase().replace(curlySingle, "'").replace(/\d/g, '0').replace(/0{4,}/g, '0000');
}

/** How a word is written: bits of {@link shapeOf}. */
const enum Shape {
  initialCapital = 1, allCapitals = 2, innerCapital = 4, digit = 8, hyphen = 16, noLetter = 32, fullStop = 64, beyondAscii = 128,
}

/** A number that stands for how a word is written: capitals, digits, hyphens, marks. */
export function shapeOf(form: string): number {
  if (plain.test(form)) return 0;
  let shape = 0;
  let letters = 0;
  let capitals = 0;
  for (let i = 0; i < form.length; i++) {
    const c = form.charCodeAt(i);
    if (c >= 97 && c <= 122) letters++;
    else if (c >= 65 && c <= 90) {
      letters++;
      capitals++;
      shape |= i === 0 ? Shape.initialCapital : Shape.innerCapital;
    } else if (c >= 48 && c <= 57) shape |= Shape.digit;
    else if (c === 45) shape |= Shape.hyphen;
    else if (c === 46) shape |= Shape.fullStop;
    else if (c > 127) {
      shape |= Shape.beyondAscii;
      const letter = form[i]!;
      if (letter.toLowerCase() !== letter.toUpperCase()) {
        letters++;
        if (letter !== letter.toLowerCase()) {
          capitals++;
          shape |= i === 0 ? Shape.initialCapital : Shape.innerCapital;
        }
      }
    }
  }
  if (letters === 0) return shape | Shape.noLetter;
  if (capitals === letters && letters > 1) return (shape | Shape.allCapitals) & ~Shape.innerCapital;
  return shape;
}

/** Whether a shape has a capital letter at its start. */
export const isCapitalised = (shape: number): boolean => (shape & (Shape.initialCapital | Shape.allCapitals)) !== 0;

/** Whether a shape has a digit. */
export const hasDigit = (shape: number): boolean => (shape & Shape.digit) !== 0;

/** Whether a shape has no letter. */
export const isWithoutLetters = (shape: number): boolean => (shape & Shape.noLetter) !== 0;

/** How a sentence writes its words, which decides what a capital letter tells. */
export const enum SentenceCase { usual, titles, capitals }

/**
 * Whether a sentence is all in capitals, or has (like many headlines) a capital at nearly every word; below three words with
 * letters there is no telling.
 */
export function sentenceCase(forms: readonly string[], shapes: ArrayLike<number>): SentenceCase {
  let words = 0;
  let long = 0;
  let capitalised = 0;
  let lower = 0;
  for (let i = 0; i < forms.length; i++) {
    const shape = shapes[i]!;
    if (shape & Shape.noLetter) continue;
    words++;
    if (!(shape & Shape.allCapitals) && (forms[i]!.length > 1 || shape === 0)) lower++;
    if (forms[i]!.length > 3) {
      long++;
      if (isCapitalised(shape)) capitalised++;
    }
  }
  if (words < 3) return SentenceCase.usual;
  if (lower === 0) return SentenceCase.capitals;
  return long >= 3 && capitalised * 10 >= long * 9 ? SentenceCase.titles : SentenceCase.usual;
}

/** Hash of a word's {@link normalForm}. */
export const wordHash = (form: string): number => hashText(normalForm(form));

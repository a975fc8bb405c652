const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '\r': '&#13;' };

/** Text as XML and HTML show it, between tags and in attributes in quotation marks. What no XML may hold (controls, halves of pairs) is shown as such a place. */
export const escapeMarkup = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd').replace(/[&<>"'\r]/g, (found) => entities[found]!);

/** Attributes of a tag, each with a space before it; those that are undefined are left out. */
export const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values).map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeMarkup(String(value)).replace(/[\t\n]/g, ' ')}"`)).join('');

#!/usr/bin/env node
// Scores analyses of articles against gold annotations.
//
//   node score.mjs GOLD.jsonl PREDICTED.jsonl [--json] [--misses N]
//
// GOLD: one article a line, as described in gold/README.md.
// PREDICTED: one analysis a line, joined to GOLD by "id":
//   { id,
//     quotes:    [{ start, end, type: "direct"|"indirect"|"mixed", cue: Span|null, speaker: Span|null, entity: ID|null }],
//     entities:  [{ id, kind: "person"|"organisation"|"group"|"place"|…, name, mentions: [{ start, end, form: "name"|"nominal"|"pronoun" }] }],
//     locations: [{ start, end, lat?: degrees, lon?: degrees, sense?: "place"|"metonym"|"demonym" }],
//                (a demonym, as in "the Turkish army", counts where the gold has it and is not punished where it has not)
//     claims:    [{ start, end, score: 0..1 }] }
// All offsets count UTF-16 code units into the article's text, end exclusive.
// Every figure printed is a share from 0 to 1 unless its name says km.
import { readFileSync } from 'node:fs';

const args = process.argv.slice(2);
const files = args.filter((a, i) => !a.startsWith('--') && args[i - 1] !== '--misses');
if (files.length !== 2) { console.error('usage: score.mjs GOLD.jsonl PREDICTED.jsonl [--json] [--misses N]'); process.exit(2); }
const showMisses = args.includes('--misses') ? Number(args[args.indexOf('--misses') + 1]) : 0;

const readLines = (path) => readFileSync(path, 'utf8').split('\n').filter((l) => l.trim()).map((l, i) => {
  try { return JSON.parse(l); } catch (e) { console.error(`${path}:${i + 1}: ${e.message}`); process.exit(2); }
});
const gold = readLines(files[0]);
const predicted = new Map(readLines(files[1]).map((p) => [p.id, p]));
const missing = gold.filter((g) => !predicted.has(g.id));
if (missing.length) { console.error(`no analysis for ${missing.length} of ${gold.length} articles, first: ${missing[0].id}`); process.exit(2); }

// ---------- spans
const pieces = (s) => (s.spans?.length ? s.spans : [s]).map((p) => Array.isArray(p) ? { start: p[0], end: p[1] } : p);
const chars = (s) => pieces(s).reduce((n, p) => n + p.end - p.start, 0);
const shared = (a, b) => { let n = 0; for (const p of pieces(a)) for (const q of pieces(b)) n += Math.max(0, Math.min(p.end, q.end) - Math.max(p.start, q.start)); return n; };
const jaccard = (a, b) => { const i = shared(a, b); return i ? i / (chars(a) + chars(b) - i) : 0; };
const trimmed = (text, s) => { // without the quote marks, spaces and closing punctuation at its ends
  let { start, end } = s;
  while (start < end && /[\s"'“”‘’«»„`.,;:!?…—–-]/.test(text[start])) start++;
  while (end > start && /[\s"'“”‘’«»„`.,;:!?…—–-]/.test(text[end - 1])) end--;
  return `${start}-${end}`;
};
/** One-to-one pairs of gold and predicted, best overlap first, at or above `floor`. */
const pair = (golds, preds, floor, score = jaccard) => {
  const all = [];
  golds.forEach((g, i) => preds.forEach((p, j) => { if (p.end > g.start && p.start < g.end) { const s = score(g, p); if (s >= floor && s > 0) all.push([s, i, j]); } }));
  all.sort((a, b) => b[0] - a[0]);
  const gi = new Set(), pj = new Set(), out = [];
  for (const [, i, j] of all) if (!gi.has(i) && !pj.has(j)) { gi.add(i); pj.add(j); out.push([golds[i], preds[j]]); }
  return out;
};
const prf = (tp, nPred, nGold) => { const p = nPred ? tp / nPred : 0, r = nGold ? tp / nGold : 0; return { P: p, R: r, F1: p + r ? 2 * p * r / (p + r) : 0, gold: nGold, predicted: nPred }; };
const result = {};
const misses = [];

// ---------- quotes, speakers
if (gold.some((g) => g.quotes)) {
  const t = {}; const add = (k, n = 1) => { t[k] = (t[k] ?? 0) + n; };
  const b3 = [];
  for (const g of gold) {
    if (!g.quotes) continue;
    const skip = [...(g.ignore ?? []), ...(g.unannotatedQuoted ?? [])].map((s) => Array.isArray(s) ? { start: s[0], end: s[1] } : s);
    const all = (predicted.get(g.id).quotes ?? []).filter((q) => !skip.some((s) => shared(q, s) >= 0.5 * chars(q)));
    const pairs = pair(g.quotes, all, 0.5);
    const matched = new Set(pairs.map(([, b]) => b));
    // a quote told inside another quote, cue included ("his forces, which one aide claims number …"), is not punished: most of the gold does not mark them
    const told = (q) => q.cue && all.some((o) => o !== q && o.start <= q.start && o.end >= q.end && o.end - o.start > q.end - q.start && q.cue.start >= o.start && q.cue.end <= o.end);
    const p = all.filter((q) => matched.has(q) || !told(q));
    const groups = { all: () => true, direct: (q) => q.type === 'direct', quoted: (q) => q.type === 'direct' || q.type === 'mixed', indirect: (q) => q.type === 'indirect' };
    for (const [name, is] of Object.entries(groups)) {
      const gs = g.quotes.filter(is), ps = p.filter(is);
      add(`${name}.gold`, gs.length); add(`${name}.pred`, ps.length);
      for (const [a, b] of pairs) {
        const source = a.speaker ? !!b.speaker && shared(a.speaker, b.speaker) > 0 : !b.speaker;
        if (is(a)) { add(`${name}.hitGold`); if (source) add(`${name}.attributedGold`); }
        if (is(b)) { add(`${name}.hitPred`); if (source) add(`${name}.attributedPred`); }
        if (is(a)) {
          if (trimmed(g.text, a) === trimmed(g.text, b)) add(`${name}.exact`);
          if (a.speaker) { add(`${name}.withSpeaker`); if (b.speaker && shared(a.speaker, b.speaker) > 0) add(`${name}.speakerRight`); }
          if (a.cue) { add(`${name}.withCue`); if (b.cue && shared(a.cue, b.cue) > 0) add(`${name}.cueRight`); }
        }
      }
    }
    for (const role of ['speaker', 'cue', 'content']) {
      const spans = (quotes) => new Set(quotes.flatMap((q) => (role === 'content' ? pieces(q) : q[role] ? pieces(q[role]) : []).map((s) => trimmed(g.text, s))));
      const [gs, ps] = [spans(g.quotes), spans(p)];
      add(`exact.${role}.gold`, gs.size); add(`exact.${role}.pred`, ps.size); add(`exact.${role}.hit`, [...gs].filter((s) => ps.has(s)).length);
    }
    // reported speech only: beliefs and plans in the gold are neither required nor punished
    add('speech.gold', g.quotes.filter((q) => q.speech !== false).length);
    for (const [a, b] of pairs) if (a.speech !== false) { add('speech.hit'); const ok = a.speaker ? !!b.speaker && shared(a.speaker, b.speaker) > 0 : !b.speaker; if (ok) add('speech.attributed'); }
    add('speech.pred', p.length - pairs.filter(([a]) => a.speech === false).length);
    if (showMisses) {
      const hitG = new Set(pairs.map(([a]) => a)), hitP = new Set(pairs.map(([, b]) => b));
      for (const q of g.quotes) if (!hitG.has(q) && q.speech !== false) misses.push(`missed ${q.type} ${g.id}: ${g.text.slice(q.start, q.end).slice(0, 140)}`);
      for (const q of p) if (!hitP.has(q)) misses.push(`false  ${q.type} ${g.id}: ${g.text.slice(q.start, q.end).slice(0, 140)}`);
      for (const [a, b] of pairs) if (a.speaker && !(b.speaker && shared(a.speaker, b.speaker) > 0)) misses.push(`speaker ${g.id}: gold "${g.text.slice(a.speaker.start, a.speaker.end)}" got "${b.speaker ? g.text.slice(b.speaker.start, b.speaker.end) : '-'}": ${g.text.slice(a.start, a.end).slice(0, 90)}`);
    }
    // who speaks, across the article: B-cubed over the quotes that both sides have, grouped by speaker
    const named = pairs.filter(([a]) => a.speakerCluster != null || a.speakerCanonical);
    for (const [a, b] of named) {
      const key = (q) => q.speakerCluster ?? q.speakerCanonical;
      const sameGold = named.filter(([x]) => key(x) === key(a)), samePred = named.filter(([, y]) => (b.entity == null ? y === b : y.entity === b.entity));
      const both = sameGold.filter((x) => samePred.includes(x)).length;
      b3.push([both / samePred.length, both / sameGold.length]);
    }
  }
  for (const name of ['direct', 'quoted', 'indirect', 'all']) {
    const v = (k) => t[`${name}.${k}`] ?? 0;
    const half = (a, b) => { const P = v('pred') ? v(a) / v('pred') : 0, R = v('gold') ? v(b) / v('gold') : 0; return P + R ? 2 * P * R / (P + R) : 0; };
    result[`quotes.${name}`] = {
      P: v('pred') ? v('hitPred') / v('pred') : 0, R: v('gold') ? v('hitGold') / v('gold') : 0, F1: half('hitPred', 'hitGold'),
      exactRecall: v('gold') ? v('exact') / v('gold') : 0,
      speakerGivenQuote: v('withSpeaker') ? v('speakerRight') / v('withSpeaker') : 0, cueGivenQuote: v('withCue') ? v('cueRight') / v('withCue') : 0,
      attributionF1: half('attributedPred', 'attributedGold'), gold: v('gold'), predicted: v('pred'),
    };
  }
  // as CofeNet reports it (Wang, Zhang, Zou and Li 2022): each span by itself, F1 where both ends are right, quote marks and stops at them aside
  result['quotes.exact'] = Object.fromEntries(['speaker', 'cue', 'content'].map((role) => [role, prf(t[`exact.${role}.hit`] ?? 0, t[`exact.${role}.pred`] ?? 0, t[`exact.${role}.gold`] ?? 0).F1]));
  const s = prf(t['speech.hit'] ?? 0, t['speech.pred'] ?? 0, t['speech.gold'] ?? 0), a = prf(t['speech.attributed'] ?? 0, t['speech.pred'] ?? 0, t['speech.gold'] ?? 0);
  result['quotes.speech'] = { ...s, attributionF1: a.F1 };
  if (b3.length) { const P = b3.reduce((n, x) => n + x[0], 0) / b3.length, R = b3.reduce((n, x) => n + x[1], 0) / b3.length; result['speakers.identity'] = { P, R, F1: 2 * P * R / (P + R), quotes: b3.length }; }
}

// ---------- locations
const km = (a, b) => { const r = Math.PI / 180, s = Math.sin; const h = s((b.lat - a.lat) * r / 2) ** 2 + Math.cos(a.lat * r) * Math.cos(b.lat * r) * s((b.lon - a.lon) * r / 2) ** 2; return 12742 * Math.asin(Math.min(1, Math.sqrt(h))); };
if (gold.some((g) => g.entities?.some((e) => e.lat != null))) {
  let tp = 0, np = 0, ng = 0, exact = 0, geo = 0, near = 0, geoGold = 0, placed = 0; const errors = [];
  for (const g of gold) {
    const gs = g.entities.filter((e) => e.type === 'LOC');
    const other = g.entities.filter((e) => e.type !== 'LOC'); // labelled, but not a named place: not punished
    const ps = (predicted.get(g.id).locations ?? []);
    const pairs = pair(gs, ps, 0.5);
    const hit = new Set(pairs.map(([, b]) => b));
    tp += pairs.length; ng += gs.length;
    np += ps.filter((q) => hit.has(q) || !(q.sense === 'demonym' || other.some((e) => shared(e, q) > 0))).length;
    geoGold += gs.filter((e) => e.lat != null).length;
    for (const [a, b] of pairs) {
      if (a.start === b.start && a.end === b.end) exact++;
      if (a.lat == null) continue;
      geo++;
      if (b.lat == null) { errors.push(20039); if (showMisses) misses.push(`unplaced ${g.id}: ${g.text.slice(a.start, a.end)}`); continue; }
      placed++;
      const d = km(a, b); errors.push(d); if (d <= 161) near++; else if (showMisses) misses.push(`far ${Math.round(d)} km ${g.id}: ${g.text.slice(Math.max(0, a.start - 30), a.end + 30).replace(/\s+/g, ' ')} -> ${b.name ?? ''} ${b.country ?? ''}`);
    }
    if (showMisses) {
      const hitG = new Set(pairs.map(([a]) => a));
      for (const a of gs) if (!hitG.has(a)) misses.push(`missed place ${g.id}: ${g.text.slice(a.start, a.end)}`);
      for (const b of ps) if (!hit.has(b) && b.sense !== 'demonym' && !other.some((e) => shared(e, b) > 0)) misses.push(`false place ${g.id}: ${g.text.slice(b.start, b.end)}`);
    }
  }
  errors.sort((a, b) => a - b);
  // area under the curve of log error, 0 is best (Gritta et al. 2018)
  const auc = errors.length ? errors.reduce((n, d) => n + Math.log(d + 1), 0) / errors.length / Math.log(20040) : 1;
  result.locations = { ...prf(tp, np, ng), exactF1: prf(exact, np, ng).F1 };
  result['locations.placed'] = { accuracyAt161km: geo ? near / geo : 0, endToEndRecallAt161km: geoGold ? near / geoGold : 0, logErrorAUC: auc, medianErrorKm: errors[errors.length >> 1] ?? null, unplaced: geo - placed, gold: geoGold };
}

// ---------- names
const kinds = { PER: ['person'], ORG: ['organisation', 'organization', 'group'], LOC: ['place', 'location'] };
const nameGold = gold.filter((g) => g.entities?.some((e) => e.type === 'PER') && !g.entities.some((e) => e.cluster != null && e.pronoun));
if (nameGold.length) {
  for (const [label, mine] of Object.entries(kinds)) {
    let tp = 0, ov = 0, np = 0, ng = 0;
    for (const g of nameGold) {
      const gs = g.entities.filter((e) => e.type === label && e.named !== false);
      const pr = predicted.get(g.id);
      const ps = (pr.entities ?? []).filter((e) => mine.includes(e.kind)).flatMap((e) => e.mentions.filter((m) => (m.form ?? 'name') === 'name'));
      if (label === 'LOC') for (const l of pr.locations ?? []) if (l.sense !== 'demonym' && !ps.some((m) => m.start === l.start && m.end === l.end)) ps.push(l);
      ov += pair(gs, ps, 0.5).length; tp += pair(gs, ps, 1).length; np += ps.length; ng += gs.length;
    }
    result[`names.${label}`] = { ...prf(tp, np, ng), overlapF1: prf(ov, np, ng).F1 };
  }
}

// ---------- claims: sentence by sentence
const positive = new Set(['CFS', 'CLAIM', 'OBJ']);
if (gold.some((g) => g.claims)) {
  const rows = [];
  for (const g of gold) for (const s of g.claims ?? []) {
    const best = (predicted.get(g.id).claims ?? []).reduce((m, c) => shared(c, s) >= 0.5 * Math.min(chars(c), chars(s)) ? Math.max(m, c.score ?? 1) : m, -1);
    rows.push({ y: positive.has(s.label), score: best });
  }
  const n = rows.filter((r) => r.y).length;
  const sorted = [...rows].sort((a, b) => b.score - a.score);
  let seen = 0, ap = 0; sorted.forEach((r, i) => { if (r.y && r.score >= 0) ap += ++seen / (i + 1); });
  const marked = rows.filter((r) => r.score >= 0);
  let hits = 0, bestF1 = 0; sorted.forEach((r, i) => { if (r.score < 0) return; if (r.y) hits++; bestF1 = Math.max(bestF1, 2 * hits / (i + 1 + n)); });
  const normal = rows.filter((r) => r.score >= 0.66); // as the setting's level "normal" marks them
  result.claims = { bestF1, rightAtNormal: normal.length ? normal.filter((r) => r.y).length / normal.length : null, ...prf(marked.filter((r) => r.y).length, marked.length, n), averagePrecision: n ? ap / n : 0, sentences: rows.length, shareThatAreClaims: n / rows.length };
}

// ---------- pronouns: is the pronoun in one entity with the right name, and not with the wrong one
if (gold.some((g) => g.pronouns?.length)) {
  let tp = 0, fp = 0, fn = 0;
  for (const g of gold) for (const p of g.pronouns ?? []) {
    const e = (predicted.get(g.id).entities ?? []).find((x) => x.mentions.some((m) => m.start === p.start && m.end === p.end));
    p.candidates.forEach((c, i) => { const said = !!e && e.mentions.some((m) => m.form !== 'pronoun' && shared(m, c) > 0); if (said && i === p.answer) tp++; else if (said) fp++; else if (i === p.answer) fn++; });
  }
  result.pronouns = prf(tp, tp + fp, tp + fn);
}

if (args.includes('--json')) console.log(JSON.stringify(result));
else for (const [name, row] of Object.entries(result)) console.log(name.padEnd(20), Object.entries(row).map(([k, v]) => `${k} ${typeof v === 'number' && !Number.isInteger(v) ? v.toFixed(3) : v}`).join('  '));
if (showMisses) { const step = Math.max(1, Math.floor(misses.length / showMisses)); misses.filter((_, i) => i % step === 0).slice(0, showMisses).forEach((m) => console.log(m.replace(/\n/g, ' '))); }

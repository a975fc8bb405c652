import { inList, inListOutside, inText, inTextDuring, marked, on, selected, type Operation } from '../commandLine';

/** What a person can do to marks: those at the cursor, or the one that review mode stands at. The manifest is made from it: see scripts/manifest.ts. */
export const markOperations = {
  accept: {
    title: 'Accept This Mark', icon: 'check', menu: [['0_decide@1', marked]], reviewKey: 'a',
    row: { title: 'Accept', icon: 'check', rows: [['inline@5', on.open], ['2_decide@1', on.open]], keys: [{ key: 'a', when: inListOutside }] },
    card: { title: 'Accept' },
  },
  acceptAlike: { title: 'Accept All Marks Like This', icon: 'check-all', reviewKey: 'shift+a' },
  acceptAnew: {
    title: 'Accept the Changed Words of This Mark', icon: 'check',
    row: { title: 'Accept Anew', icon: 'check', rows: [['inline@5', on.editedMark], ['2_decide@1', on.edited]] },
  },
  reject: {
    title: 'Reject This Mark', icon: 'close', menu: [['0_decide@2', marked]], reviewKey: 'r',
    row: { title: 'Reject', icon: 'close', rows: [['inline@6', on.open], ['2_decide@2', 'viewItem =~ /\\b(open|accepted|changed)\\b/']], keys: [{ key: 'r', when: inListOutside }] },
    card: { title: 'Reject' },
  },
  rejectAlike: { title: 'Reject All Marks Like This', icon: 'close-all', reviewKey: 'shift+r' },
  reopen: {
    title: 'Take Back the Decision About This Mark', icon: 'history', reviewKey: 'o',
    row: { title: 'Take Back the Decision', icon: 'history', rows: [['2_decide@3', 'viewItem =~ /\\b(accepted|changed|rejected)\\b/'], ['inline@5', 'viewItem =~ /\\brejected\\b/'], ['inline@6', on.editedMark]] },
    card: { title: 'Take Back the Decision' },
  },
  remove: {
    title: 'Remove This Mark', icon: 'trash',
    row: { title: 'Remove', icon: 'trash', rows: [['2_decide@4', 'viewItem =~ /\\badded\\b/']], keys: [{ key: 'delete', mac: 'cmd+backspace', when: inList }] },
  },
  changeKind: {
    title: 'Change the Kind of This Mark…', icon: 'symbol-enum', menu: [['0_decide@4', marked]], reviewKey: 'k',
    row: { title: 'Change Kind…', rows: [['3_change@1', on.mark]] },
  },
  setSpeaker: {
    title: 'Set the Speaker of This Quote…', icon: 'person', menu: [['0_decide@3', marked]], reviewKey: 's',
    row: { title: 'Set Speaker…', rows: [['3_change@2', on.quote]], keys: [{ key: 's', when: inListOutside }] },
    card: { title: 'Set Speaker…' },
  },
  setQuoteType: {
    title: 'Set the Type of This Quote…', icon: 'quote', reviewKey: 'q',
    row: { title: 'Set Quote Type…', rows: [['3_change@3', on.quote]] },
  },
  choosePlace: {
    title: 'Choose Another Place for This Location…', icon: 'location', reviewKey: 'p',
    row: { title: 'Choose Another Place…', rows: [['3_change@2', on.place]] },
    card: { title: 'Choose Another Place…' },
  },
  note: {
    title: 'Add a Note to This Mark…', icon: 'note', menu: [['0_decide@5', marked]], reviewKey: 't',
    row: { title: 'Add Note…', rows: [['3_change@4', on.mark]], keys: [{ key: 't', when: inListOutside }] },
    card: { title: 'Add Note…' },
  },
  check: {
    title: 'Set the Check Status of This Claim…', icon: 'tasklist', menu: [['0_decide@7', marked]], reviewKey: 'v',
    row: { title: 'Set Check Status…', icon: 'tasklist', rows: [['3_change@5', on.claims]], keys: [{ key: 'v', when: inListOutside }] },
    card: { title: 'Set Check Status…' },
  },
  toCheck: {
    title: 'Put This Claim on the List to Check', icon: 'tasklist',
    row: { title: 'To Check', icon: 'tasklist', rows: [['3_change@6', on.claims]] },
    card: { title: 'To Check' },
  },
  extendStart: { title: 'Extend This Mark by a Word at Its Start', reviewKey: 'w' },
  shrinkStart: { title: 'Shorten This Mark by a Word at Its Start', reviewKey: 'shift+w' },
  extendEnd: { title: 'Extend This Mark by a Word at Its End', reviewKey: 'e' },
  shrinkEnd: { title: 'Shorten This Mark by a Word at Its End', reviewKey: 'shift+e' },
  takeSelection: { title: 'Set This Mark to the Selected Words', palette: `${marked} && ${selected}`, menu: [['0_decide@6', `${marked} && ${selected}`]], keys: [{ key: 'x', when: inText }] },
} as const satisfies Readonly<Record<string, Operation>>;

/** What a person can do to the entity at the cursor. */
export const entityOperations = {
  rename: {
    id: 'renameEntity', title: 'Rename This Person, Group or Place…', icon: 'edit', keys: [{ key: 'f2', when: inTextDuring }],
    row: { title: 'Rename…', rows: [['4_entity@1', on.entity]], keys: [{ key: 'f2', when: inList }] },
  },
  merge: {
    id: 'mergeEntities', title: 'Merge This Person, Group or Place with Another…', icon: 'git-merge',
    row: { title: 'Merge…', rows: [['4_entity@2', on.entity]] },
  },
  split: {
    id: 'splitMention', title: 'This Mention Is Somebody Else', icon: 'split-horizontal',
    row: { title: 'This Mention Is Somebody Else', rows: [['4_entity@5', 'viewItem =~ /^mention\\b.*\\bentity\\b/']] },
  },
  changeKind: {
    id: 'changeEntityKind', title: 'Change What This Is: Person, Organisation, Group, Place…', icon: 'symbol-enum',
    row: { title: 'Change What This Is…', rows: [['4_entity@3', on.entity]] },
  },
  describe: {
    id: 'describeEntity', title: 'Describe This Person, Group or Place…', icon: 'note',
    row: { title: 'Describe…', rows: [['4_entity@4', on.entity]] },
  },
} as const satisfies Readonly<Record<string, Operation>>;

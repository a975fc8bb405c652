import { labels, quoteTypes, senses } from './tagged';
import { linkFeature, linkLayer, markFeatures, markLayer } from './webAnnoTsv';

const feature = (name: string, uiName: string, tags?: readonly string[]): object => ({
  name, uiName, type: 'uima.cas.String', enabled: true, visible: true, required: false, remember: false, include_in_hover: false, hideUnconstraintFeature: false,
  description: '', multi_value_mode: 'NONE', link_mode: 'NONE', link_type_name: null, link_type_role_feature_name: null, link_type_target_feature_name: null, traits: null,
  tag_set: tags ? { name: `On the Record: ${uiName}`, description: '', language: 'en', create_tag: true, tags: tags.map((tag) => ({ tag_name: tag, tag_description: '' })) } : null,
});

const layer = { description: 'From On the Record', enabled: true, built_in: false, readonly: false, attach_feature: null, allow_stacking: true, cross_sentence: true, show_hover: true, anchoring_mode: 'TOKENS', overlap_mode: 'ANY_OVERLAP', validation_mode: 'NEVER', lock_to_token_offset: false, multiple_tokens: true, linked_list_behavior: false } as const;

const shownAs: Readonly<Record<(typeof markFeatures)[number], { readonly uiName: string; readonly tags?: readonly string[] }>> = {
  label: { uiName: 'Label', tags: labels }, quoteType: { uiName: 'Type of quote', tags: quoteTypes }, entity: { uiName: 'Who or where' },
  sense: { uiName: 'Sense of place', tags: senses }, check: { uiName: 'Check' }, state: { uiName: 'State' }, note: { uiName: 'Note' },
};

/** The layers that `webAnnoTsv` fills, as INCEpTION takes them (Settings, Layers, Import): a list of its own ExportedAnnotationLayer. */
export const inceptionLayers = (): string => `${JSON.stringify([
  { ...layer, name: markLayer, uiName: 'News mark', type: 'span', attach_type: null, features: markFeatures.map((name) => feature(name, shownAs[name].uiName, shownAs[name].tags)) },
  { ...layer, name: linkLayer, uiName: 'News link', type: 'relation', attach_type: { name: markLayer }, features: [feature(linkFeature, 'Role')] },
], null, 2)}\n`;

/** The feature codes of what is known by its name the world over: waters, mountains, and what people built. */
export const landmarkFeature = /^(?:SEA|OCN|GULF|STRT|STM|MTS?|DSRT|CNL|AIRP|PAL|BLDG|SQR|MNMT|MSQE|STDM|PRN|BDG|INSM|PSN|RSTN|ST)$/;

/** Those of waters and mountains among them: what the reader of names takes for a body's is theirs with an article ("the Amazon"). */
export const natureFeature = /^(?:SEA|OCN|GULF|STRT|STM|MTS?|DSRT)$/;

/** What is as well known as a town of so many inhabitants is meant by its name alone. */
export const knownWidely = 1.8e6;

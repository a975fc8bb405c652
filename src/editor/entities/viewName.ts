/** The sidebar's list, as package.json names it. */
export const entitiesView = 'onTheRecord.entities';

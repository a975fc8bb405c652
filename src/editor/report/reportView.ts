/** What VS Code calls the reports when it puts them back after a restart. */
export const reportView = 'onTheRecord.report';

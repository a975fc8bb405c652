/** An article written for the tests of editor and window: each construction in it is a plain one. */
export const bridge = [
  'Mayor opens the new bridge in Krakow',
  '',
  'KRAKOW, Poland — “We kept our word and the budget,” Mayor Ilka Brandt said on Monday.',
  '',
  'Brandt said the bridge had cost 40 million euros and would carry 12,000 cars a day.',
  '',
  '“Half of that money was wasted on the railings,” said Otto Lenz, who leads the opposition in the council of Krakow.',
  '',
].join('\n');

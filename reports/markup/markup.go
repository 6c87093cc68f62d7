// Package markup reads the Markdown of a merged template into the tree that our
// documents are made of. It is the only package that knows goldmark; Markdown
// that we do not draw is an error with its line.
//
// # The Markdown of a template
//
// Plain CommonMark: paragraphs, *emphasis*, **strong**, [links](#anchor), lists
// of one level, hard breaks (a backslash at the end of a line), thematic break
// (---) for a new page. Beyond that:
//
//	## Title {#anchor .annex .plain .page}   a section (Heading level 1)
//	### Title, #### Title                    Heading level 2 and 3
//	![](mark:done)                           a state mark or tick box; the space after it goes
//	Label                                    a definition list is a KeyValue;
//	: value                                  values may hold paragraphs and lists
//
// Links lead to an anchor that exists, to #/anchor of a document with which this
// one is bound, or to https://, http://, mailto: or tel:.
// Sections do not skip a level. What is empty (a value, an item, a table without
// rows) is an error: say that there is nothing. So is what looks like Markdown
// and is not: a loose *, ` or [ is written with a backslash.
//
// White space becomes single spaces, quotes become curly, dates and units do not
// part, and text is normalised to NFC, in which
// a no-break space stays what it is. Escapes and entities such as &euro; are
// resolved. Neighbouring runs of one style are one run.
//
// And containers, fenced with three or more colons, that may not nest:
//
//	::: opening {.full .cover}
//	                          definition list with the keys title, subtitle, agency,
//	                          address (one line each, hard breaks), header, week, footer,
//	                          concept, name; and a fenced block "rule" with JSON
//	::: summary               a paragraph (the title), then a definition list
//	::: identity              definition list: label, lines with hard breaks or a : for each
//	::: numbers               definition list: number, words
//	::: side                  definition list as SideText
//	::: callout               a definition list with one entry
//	::: goal|source|note|todo paragraphs of that role
//	::: table {.compact .rowhead .noted cols="20 43.5 * 31"}
//	                          an optional paragraph (the caption), then a GFM table. cols are
//	                          widths in mm, 170 in all, * shares what is left. <br> in a cell begins the grey
//	                          lines below. A row whose first cell begins bold while all
//	                          others are empty is a group row; a last row that is bold
//	                          throughout its first cell while others are not empty is the total row.
//	                          Where the table is noted, a long last line of a row goes below it.
//	::: figure                an optional paragraph (the caption), a fenced code block whose info
//	                          word is the kind and whose text is the JSON of its data, and an
//	                          optional paragraph: the reading sentence
//	::: signatures            a fenced code block "people" with JSON: a list of Signatory
//	:::                       ends a container
package markup

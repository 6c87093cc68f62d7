// Package reports turns one case into archival documents: the trajectplan, the
// voortgangsrapportages and the eindrapportage of a second-track re-integration
// (spoor 2). This page is the map of the source.
//
// # How a report is made
//
//  1. [spoor2/reports/casefile] reads a case from JSON or a workbook and keeps
//     the place of every field. What the file says wrongly, it says at once.
//  2. [spoor2/reports/facts] says which reports the case holds or owes on a
//     date, and draws from it what each may tell: its period, its log, its
//     totals, the numbers of its figures.
//  3. [spoor2/reports/merge] fills a template of [spoor2/templates] with that
//     view and gives Markdown. What comes from a case is escaped.
//  4. [spoor2/reports/markup] reads the Markdown into a tree.
//  5. [spoor2/reports/layout] decides where every word of the tree stands, with
//     the metrics of [spoor2/reports/font] and the drawings of
//     [spoor2/reports/figure], and gives pages in the vocabulary of
//     [spoor2/reports/paper].
//  6. [spoor2/reports/draw] puts the pages into maroto's pages, rows and columns
//     and renders them on a provider of ours, which writes through
//     [spoor2/reports/pdf]: tagged PDF/A-3a and PDF/UA-1.
//
// Before a report is made, [Judge] asks the rules: [spoor2/reports/check] judges
// the case against the law, against what UWV looks at and against itself,
// [spoor2/reports/privacy] reads every free text for what may not be told, and
// [spoor2/reports/findings] says what was found to people and to machines. After
// it is made, [spoor2/reports/proof] reads the file back by code of its own: a
// word that is missing, or a property that an archive needs, stops it.
// [spoor2/reports/foreign] looks into PDF files that others saved, and appends
// their pages to one of ours. A rendering by stock maroto is not read back.
//
// What goes to UWV is more than reports: [spoor2/reports/annex] judges the files
// from outside that a case names, and [spoor2/reports/submission] says what is in
// the set, what is missing, who provides it and by when.
//
// A dossier is all reports of a case in one file: each is laid out as it is alone,
// [spoor2/reports/bind] makes one document of them and of a title page, an index
// and lists, and that is drawn and read back once.
//
// [Press] is these steps in a row. [spoor2/reports/batch] does it for many cases
// at once and keeps what it made, with an account of every case in the form of
// [spoor2/reports/manifest]; the command spoor2 reads and writes the files.
// [spoor2/reports/agenda] puts the deadlines of many cases under each other, and
// [spoor2/reports/anonymise] makes of a case one of the same shape about nobody.
//
// # Why the walls stand where they do
//
// A package may import what is below it and nothing else of ours; order_test.go
// holds the table. The middle is pure: from the bytes of a case to the bytes of
// a PDF nothing opens a file, reads a clock or the environment, or rolls dice,
// so that the same case gives the same bytes. Every heavy library has one home,
// and none of its types leaves it: excelize and the JSON tokenizer in casefile,
// sprig in merge, goldmark in markup, textshape in font, maroto in draw, pdfcpu in
// foreign, pflag in the command.
//
// Five packages are not stages. paper is the vocabulary between layout, figure,
// draw and pdf, so that these need not know each other. calendar is the law's
// arithmetic and knows no case. dutch is how Dutch writes a date, a name or a
// number. cases is the format: its struct tags are the one place from which the
// JSON keys, the labels of the workbook, the JSON Schema and the help follow.
// facts stands between a case and its words, so that templates, checks and the
// command count the same things the same way.
package reports

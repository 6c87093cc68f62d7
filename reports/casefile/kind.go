package casefile

import (
	"bufio"
	"bytes"
	"io"
	"iter"
	"path"
	"strings"
)

// What the first bytes of a file say about it.
const (
	zipMagic = "PK\x03\x04"                       // a workbook
	oleMagic = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" // the Excel of before 2007, or a workbook with a password
	utf8Mark = "\xef\xbb\xbf"
)

// trees gives the cases of a file as its reader finds them: by the extension of
// the name, and by the content where that says otherwise. Of heads it gives no
// more than Heads needs.
func trees(name string, r *bufio.Reader, heads bool) iter.Seq[tree] {
	head, err := r.Peek(len(oleMagic))
	if len(head) == 0 && err != nil && err != io.EOF {
		return refused(name, "dit bestand kon niet worden gelezen: "+err.Error(), "")
	}
	ext := strings.ToLower(path.Ext(strings.ReplaceAll(name, `\`, "/")))
	workbook := ext == ".xlsx" || ext == ".xlsm"
	lines := ext == ".jsonl" || ext == ".ndjson"
	switch first := bytes.TrimLeft(bytes.TrimPrefix(head, []byte(utf8Mark)), " \t\r\n"); {
	case len(head) == 0:
		return refused(name, "dit bestand is leeg", "kies een bestand met dossiers, of maak er een met spoor2 new")
	case string(head) == oleMagic:
		return refused(name, "dit is een werkmap van een oude Excel, of met een wachtwoord", "sla de werkmap op als .xlsx zonder wachtwoord")
	case bytes.HasPrefix(head, []byte(zipMagic)):
		return readWorkbook(name, r, heads)
	case bytes.HasPrefix(head, []byte("\xff\xfe")), bytes.HasPrefix(head, []byte("\xfe\xff")), len(head) > 1 && (head[0] == 0 || head[1] == 0):
		return refused(name, "dit bestand is geen UTF-8", "sla het op als UTF-8; in Kladblok onder Opslaan als, bij Codering")
	case workbook:
		return refused(name, "dit is geen Excel-werkmap", "open het bestand in Excel en sla het op als .xlsx")
	case ext == ".json", lines, len(first) == 0, first[0] == '{', first[0] == '[':
		return readJSON(name, r, lines, heads)
	}
	return refused(name, "van dit bestand is niet duidelijk wat het is", "een dossier staat in een bestand met de naam .json, .jsonl of .xlsx")
}

// refused is a file of which no case can be read.
func refused(name, message, hint string) iter.Seq[tree] {
	return func(yield func(tree) bool) {
		yield(tree{errors: []Problem{{name, message, hint}}})
	}
}

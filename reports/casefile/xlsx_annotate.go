package casefile

import (
	"archive/zip"
	"bytes"
	"cmp"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"regexp"
	"strconv"
	"strings"
)

// A Note is a remark about a workbook.
type Note struct {
	Sheet string // "" of the workbook as a whole
	Cell  string // "C7"; "" of the sheet as a whole
	Head  string // a few words in bold: "Fout D21"
	Text  string
}

const (
	noteAuthor   = "spoor2"
	remarksSheet = "Opmerkingen spoor2"
)

// Annotate writes a copy of a workbook with a comment by spoor2 in every cell
// that has notes, and a sheet "Opmerkingen spoor2" that lists all notes with links to
// where they belong. Comments and the sheet of an earlier round are replaced. A
// cell that has a comment of somebody else keeps that one; its notes are on the
// sheet alone.
//
// Only the parts of the file that comments need are touched: everything else,
// formats, formulas, pictures, macros, is copied as it lies in the file. The same
// workbook and notes give the same bytes. It tells how many notes stand in a cell;
// the others are on that sheet alone. The errors are Dutch, but for those of w.
func Annotate(in []byte, notes []Note, w io.Writer) (inCells int, err error) {
	s, problem := openWorkbook("", bytes.NewReader(in))
	if problem != nil {
		return 0, errors.New(problem.Message + "; " + cmp.Or(problem.Hint, openedHint))
	}
	archive, err := zip.NewReader(bytes.NewReader(in), int64(len(in)))
	if err != nil {
		return 0, errUnannotated
	}
	a := &annotator{archive: archive, changed: map[string][]byte{}, main: mainSpace, relation: relationSpace}
	if bytes.Contains(a.part("xl/workbook.xml"), []byte(strictSpace)) {
		a.main, a.relation = strictSpace+"spreadsheetml/main", strictSpace+"officeDocument/relationships"
	}
	remarks := ""
	for _, sheet := range s.sheets {
		if sheet.name == remarksSheet {
			remarks = sheet.part
			continue
		}
		a.comment(sheet, notes)
	}
	a.remark(remarks, notes)
	if a.err != nil {
		return 0, errUnannotated
	}
	return a.inCells, a.write(w)
}

const (
	mainSpace     = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	relationSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	strictSpace   = "http://purl.oclc.org/ooxml/"
	packageSpace  = "http://schemas.openxmlformats.org/package/2006/"
	sheetType     = "application/vnd.openxmlformats-officedocument.spreadsheetml."
)

var errUnannotated = errors.New("in deze werkmap kunnen geen opmerkingen worden gezet; " + openedHint)

// An annotator changes parts of a workbook. The first error stays.
type annotator struct {
	archive        *zip.Reader
	changed        map[string][]byte
	added          []string // names of new parts, in order
	main, relation string   // the name spaces of this workbook
	inCells        int      // notes in comments
	err            error
}

// part gives what a part holds now; nil when there is none.
func (a *annotator) part(name string) []byte {
	if data, ok := a.changed[name]; ok {
		return data
	}
	for _, f := range a.archive.File {
		if f.Name != name {
			continue
		}
		r, err := f.Open()
		if err != nil {
			a.fail(err)
			return nil
		}
		defer r.Close()
		data, err := io.ReadAll(r)
		a.fail(err)
		return data
	}
	return nil
}

// put changes a part, or adds it.
func (a *annotator) put(name string, data []byte) {
	if _, ok := a.changed[name]; !ok && !a.has(name) {
		a.added = append(a.added, name)
	}
	a.changed[name] = data
}

func (a *annotator) has(name string) bool {
	if _, ok := a.changed[name]; ok {
		return true
	}
	for _, f := range a.archive.File {
		if f.Name == name {
			return true
		}
	}
	return false
}

// free fills in the first number that gives a name not yet taken.
func (a *annotator) free(pattern string) (name string, n int) {
	for n = 1; ; n++ {
		if name = fmt.Sprintf(pattern, n); !a.has(name) {
			return name, n
		}
	}
}

func (a *annotator) fail(err error) {
	if a.err == nil {
		a.err = err
	}
}

// write copies the parts that did not change as they are.
func (a *annotator) write(w io.Writer) error {
	out := zip.NewWriter(w)
	for _, f := range a.archive.File {
		data, ok := a.changed[f.Name]
		if !ok {
			if err := out.Copy(f); err != nil {
				return err
			}
			continue
		}
		if err := addPart(out, f.Name, data); err != nil {
			return err
		}
	}
	for _, name := range a.added {
		if err := addPart(out, name, a.changed[name]); err != nil {
			return err
		}
	}
	return out.Close()
}

func addPart(out *zip.Writer, name string, data []byte) error {
	part, err := out.Create(name)
	if err == nil {
		_, err = part.Write(data)
	}
	return err
}

// inside puts markup at the end of the first element of that name in a part.
func (a *annotator) inside(part, element, markup string) {
	data := a.part(part)
	empty := regexp.MustCompile(`<((?:\w+:)?` + element + `)((?:\s[^<>]*)?)/>`)
	data = empty.ReplaceAll(data, []byte("<$1$2></$1>"))
	at := regexp.MustCompile(`</(?:\w+:)?` + element + `\s*>`).FindIndex(data)
	if at == nil {
		a.fail(errDamaged)
		return
	}
	a.put(part, bytes.Join([][]byte{data[:at[0]], []byte(bare(markup, data)), data[at[0]:]}, nil))
}

var (
	spacePattern = regexp.MustCompile(`\sxmlns(?::\w+)?="[^"]*"`)
	rootPattern  = regexp.MustCompile(`<[A-Za-z][^>]*>`)
)

// bare takes the name spaces out of markup that the part has declared already.
// Markup names them all, since a part may use other prefixes, or none.
func bare(markup string, part []byte) string {
	root := rootPattern.Find(part)
	return spacePattern.ReplaceAllStringFunc(markup, func(space string) string {
		if bytes.Contains(root, []byte(space)) {
			return ""
		}
		return space
	})
}

// A relation says where one part leads to another.
type relation struct {
	ID     string `xml:"Id,attr"`
	Type   string `xml:"Type,attr"`
	Target string `xml:"Target,attr"`
}

// relations gives those of a part, with the name of their own part.
func (a *annotator) relations(part string) (string, []relation) {
	name := path.Join(path.Dir(part), "_rels", path.Base(part)+".rels")
	var found struct{ Relationship []relation }
	if data := a.part(name); data != nil {
		a.fail(xml.Unmarshal(data, &found))
	}
	for i := range found.Relationship {
		r := &found.Relationship[i]
		r.Target = r.to(part)
	}
	return name, found.Relationship
}

// to is the part to which the relation of another part leads.
func (r *relation) to(part string) string {
	if rooted, ok := strings.CutPrefix(r.Target, "/"); ok {
		return rooted
	}
	return path.Join(path.Dir(part), r.Target)
}

// relate makes a part lead to another and gives the id of the relation.
func (a *annotator) relate(part, kind, target string) string {
	name, all := a.relations(part)
	id := ""
	for n := 1; id == ""; n++ {
		id = "rIdS" + strconv.Itoa(n)
		for _, r := range all {
			if r.ID == id {
				id = ""
				break
			}
		}
	}
	if !a.has(name) {
		a.put(name, []byte(xml.Header+`<Relationships xmlns="`+packageSpace+`relationships"></Relationships>`))
	}
	a.inside(name, "Relationships", fmt.Sprintf(`<Relationship xmlns="%srelationships" Id="%s" Type="%s/%s" Target="/%s"/>`, packageSpace, id, a.relation, kind, target))
	return id
}

// declare says what kind of part a new one is.
func (a *annotator) declare(part, kind string) {
	a.inside("[Content_Types].xml", "Types", fmt.Sprintf(`<Override xmlns="%scontent-types" PartName="/%s" ContentType="%s%s+xml"/>`, packageSpace, part, sheetType, kind))
}

// escaped is text for XML.
func escaped(s string) string {
	var b bytes.Buffer
	if err := xml.EscapeText(&b, []byte(s)); err != nil {
		panic(err) // a buffer takes everything
	}
	return b.String()
}

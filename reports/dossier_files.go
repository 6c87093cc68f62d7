package reports

import (
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"spoor2/reports/cases"
	"spoor2/reports/facts"
	"spoor2/reports/pdf"
)

// kinds are those that annexes usually are, by the end of the name; of two ends of
// one kind the usual one comes first.
var kinds = []struct{ end, mime string }{
	{".pdf", "application/pdf"}, {".jpg", "image/jpeg"}, {".jpeg", "image/jpeg"}, {".png", "image/png"},
	{".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
	{".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
	{".txt", "text/plain"}, {".json", "application/json"},
}

func mimeOf(name string) string {
	for _, k := range kinds {
		if strings.EqualFold(path.Ext(name), k.end) {
			return k.mime
		}
	}
	return "application/octet-stream"
}

func endOf(mime string) string {
	for _, k := range kinds {
		if k.mime == mime {
			return k.end
		}
	}
	return ""
}

// named gives the annexes names under which they can stand in the file, and says
// of those without content that they are missing.
func (p *Press) named(annexes []Annex) []Annex {
	out := make([]Annex, len(annexes))
	taken := map[string]bool{}
	for i, a := range annexes {
		if len(a.Data) == 0 && a.Missing == "" {
			a.Missing = "het bestand is leeg"
		}
		a.Name = p.plainName(a.Name)
		if a.Mime == "" {
			a.Mime = mimeOf(a.Name)
		}
		if a.Missing == "" {
			a.Name = unique(a.Name, a.Mime, i, taken)
		}
		out[i] = a
	}
	return out
}

// longestName is how many letters the name of a file may have; programs that
// unpack it put a folder before it.
const (
	longestName = 100
	longestEnd  = 9
)

// plainName is a name without folders, in letters that print, that every system
// can keep.
func (p *Press) plainName(name string) string {
	name = norm.NFC.String(strings.ToValidUTF8(name, "_"))
	name = name[strings.LastIndexAny(name, `/\`)+1:]
	name = strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`<>:"/\|?*`, r), unicode.IsControl(r), !p.Shows(r):
			return '_'
		case unicode.IsSpace(r):
			return ' '
		case unicode.Is(unicode.Cf, r): // nobody sees it
			return -1
		}
		return r
	}, name)
	name = strings.Trim(strings.Join(strings.Fields(name), " "), ". ")
	end := path.Ext(name)
	if len(end) > longestEnd { // it says no kind
		end = ""
	}
	if stem := []rune(strings.TrimSuffix(name, end)); len(stem)+len(end) > longestName {
		name = strings.TrimRight(string(stem[:longestName-len(end)]), ". ") + end
	}
	return name
}

// devices are names that Windows keeps for itself, whatever follows a full stop.
var devices = []string{"con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9"}

// unique changes a name that is empty, taken, or not for annexes. Names that
// differ only in capitals are the same on many systems.
func unique(name, mime string, i int, taken map[string]bool) string {
	if strings.Trim(name, "_") == "" {
		name = "bijlage-" + strconv.Itoa(i+1) + endOf(mime)
	}
	stem, _, _ := strings.Cut(strings.ToLower(name), ".")
	if slices.Contains(devices, stem) || strings.HasPrefix(stem, SourcePrefix) { // so are ours called
		name = "bijlage-" + name
	}
	end := path.Ext(name)
	free := name
	for n := 2; taken[strings.ToLower(free)]; n++ {
		free = strings.TrimSuffix(name, end) + "-" + strconv.Itoa(n) + end
	}
	taken[strings.ToLower(free)] = true
	return free
}

// SourcePrefix begins the names of the cases inside a dossier.
const SourcePrefix = "bron-"

// carried are the files in a dossier: what each report was made from, and the
// annexes.
func (p *Press) carried(c *cases.Case, docs []facts.Report, annexes []Annex) ([]pdf.File, error) {
	var files []pdf.File
	for _, r := range docs {
		if p.NoSource {
			break
		}
		file, err := source(masked(c, r))
		if err != nil {
			return nil, err
		}
		file.Name = SourcePrefix + r.Slug() + ".json"
		file.Description += ": " + r.Name()
		files = append(files, file)
	}
	for _, a := range annexes {
		if a.Missing == "" {
			files = append(files, pdf.File{Name: a.Name, Mime: a.Mime, Relation: pdf.Supplement, Data: a.Data, Description: oneLine(a.Title)})
		}
	}
	return files, nil
}

// oneLine is a title as a PDF can hold it.
func oneLine(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == 0xfffe || r == 0xffff {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "_"))
	return strings.Join(strings.Fields(s), " ")
}

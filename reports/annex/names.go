package annex

import (
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/dutch"
	"spoor2/reports/privacy"
)

// A Named annex is one of a case, before its file is opened.
type Named struct {
	Index int    // in the attachments of the case
	Title string // as it may be shown: neutral where the own title tells too much
	Path  string // of its file, below the folder of the case, with slashes; empty: none is named, or none may be opened
	Name  string // of its file, as it may be shown
	Field string // of the attachment, that the fault is about
	Tells bool   // what the case says of it may not be shown: the fault is about that
	Fault *Fault // nil: the file may be opened
	Later bool   // it is of after the day, and of no report by then: left out
	Note  *Fault // what is better mended, though the file may go along
}

// Pointer is where in the case the fault is.
func (n *Named) Pointer() string {
	return "/attachments/" + strconv.Itoa(n.Index) + "/" + n.Field
}

// Names judges the annexes that a case names by a day by what it says of them:
// that none holds medical information, that neither title nor file name tells of
// health or another special matter, and that each names a file of its own, inside
// the folder of the case, by that day. One without a file has no fault and no path;
// nor has one of a later day, unless a report of by then names it.
func Names(c *cases.Case, on calendar.Date) []Named {
	leaks := leaksOf(c, on)
	taken := map[string]int{}
	var out []Named
	for i, a := range c.Attachments {
		later := a.Date.After(on)
		n := Named{Later: later && !reported(c, a.Document, on), Index: i, Field: "file", Title: strings.TrimSpace(a.Title)}
		if n.Path, n.Fault = local(a.File); n.Path != "" {
			n.Name = path.Base(n.Path)
		}
		neutral := "Bijlage " + strconv.Itoa(i+1)
		if n.Title == "" {
			n.Title = neutral
		}
		if n.Fault == nil && n.Path != "" && !n.Later {
			n.Fault = n.twice(taken)
		}
		if later && !n.Later {
			n.Field, n.Fault = "date", fault("verbeter de datum, vooral het jaar, of haal haar weg bij dat rapport", "de bijlage is van %s, en het rapport waar zij bij hoort is van ervoor", dutch.ShortDate(a.Date))
		}
		n.private(&c.Attachments[i], leaks[i], neutral)
		if n.Later && !n.Tells {
			n.Path, n.Fault = "", nil
		}
		if capacityList.MatchString(privacy.Spread(a.Title)+" "+privacy.FileWords(a.File)) && !accepts(c, "P08", on) {
			n.Note = fault("laat hem weg als er per onderdeel meer in staat dan de werkgever mag weten; de bedrijfsarts geeft hem aan de werknemer, en die voegt hem bij de WIA-aanvraag", "dit lijkt een volledige FML; de werkgever hoort alleen te weten wat iemand per rubriek kan [P08]")
		}
		if n.Fault != nil {
			n.Path = ""
		}
		out = append(out, n)
	}
	return out
}

// twice finds an annex of before with the same file, or with one of the same name:
// they would lie in one folder. Those that have been seen are in taken.
func (n *Named) twice(taken map[string]int) *Fault {
	key := strings.ToLower(norm.NFC.String(n.Path))
	base := "/" + path.Base(key) // which no path is
	if first, ok := taken[key]; ok {
		return fault("noem het bestand één keer, of geef elke bijlage haar eigen bestand", "dit bestand is ook al bijlage %d", first+1)
	}
	if first, ok := taken[base]; ok {
		return fault("geef een van de twee bestanden een andere naam", "bijlage %d heet net zo", first+1)
	}
	taken[key], taken[base] = n.Index, n.Index
	return nil
}

// capacityList finds the list of functional possibilities itself in words.
var capacityList = regexp.MustCompile(`(?i)\bfml\b|\bfunctionele[ -]mogelijkhedenlijst`)

// reported reports whether an annex goes with a report that was there on a day.
func reported(c *cases.Case, id string, on calendar.Date) bool {
	return id != "" && slices.ContainsFunc(c.Documents, func(d cases.Document) bool {
		return d.ID == id && !d.Date.IsZero() && !d.Date.After(on)
	})
}

// A leak is what the titles of an annex and of its file tell.
type leak struct{ title, file *privacy.Leak }

// private finds what may not be told, which goes before all else: then neither
// title nor name is shown.
func (n *Named) private(a *cases.Attachment, found leak, neutral string) {
	switch {
	case a.ContainsMedical.IsYes():
		n.Field = "containsMedical"
		n.Fault = fault("haal de bijlage uit het dossier; medische informatie gaat van de bedrijfsarts via de werknemer naar UWV", "de bijlage bevat medische gegevens [C23]")
	case found.title != nil:
		n.Field = "title"
		n.Fault = fault(advice(found.title, "geef de bijlage een neutrale titel"), "de titel noemt iets wat niet in een dossier voor de werkgever hoort [%s]", found.title.Rule)
	case found.file != nil:
		n.Field = "file"
		n.Fault = fault(advice(found.file, "geef het bestand een neutrale naam, en zet die in het dossier"), "de bestandsnaam noemt iets wat niet in een dossier voor de werkgever hoort [%s]", found.file.Rule)
	default:
		return
	}
	n.Title, n.Path, n.Name, n.Tells = neutral, "", "", true
}

// Discreet is the case without what its annexes may not tell.
func Discreet(c *cases.Case, all []Named) *cases.Case {
	safe := *c
	safe.Attachments = slices.Clone(c.Attachments)
	for _, n := range all {
		if n.Tells {
			safe.Attachments[n.Index].Title, safe.Attachments[n.Index].File = n.Title, ""
		}
	}
	return &safe
}

func advice(l *privacy.Leak, do string) string {
	if l.Group == "Q" { // the kind of document, which no other name makes good
		return dutch.Lower(l.Hint)
	}
	return do
}

// leaksOf is what the titles and the file names of all annexes tell. What is no more
// than a warning may have been accepted.
func leaksOf(c *cases.Case, on calendar.Date) []leak {
	out := make([]leak, len(c.Attachments))
	for _, f := range privacy.Check(c) {
		rest, ok := strings.CutPrefix(f.Pointer, "/attachments/")
		number, key, _ := strings.Cut(rest, "/")
		i, err := strconv.Atoi(number)
		if !ok || err != nil || len(f.Leaks) == 0 || f.Severity == privacy.Info || f.Severity == privacy.Warning && accepts(c, f.Rule, on) {
			continue
		}
		k := slices.IndexFunc(f.Leaks, func(l privacy.Leak) bool { return l.Severity == privacy.Error || l.Group != "" })
		if k < 0 {
			continue // a guess, that no table bears out
		}
		switch l := &f.Leaks[k]; {
		case key == "title" && out[i].title == nil:
			out[i].title = l
		case key == "file" && out[i].file == nil:
			out[i].file = l
		}
	}
	return out
}

// accepts reports whether a departure from a rule was motivated by a day (as package
// check asks it).
func accepts(c *cases.Case, rule string, on calendar.Date) bool {
	return slices.ContainsFunc(c.Waivers, func(w cases.Waiver) bool {
		return strings.EqualFold(strings.TrimSpace(w.Rule), rule) && strings.TrimSpace(string(w.Reason)) != "" && strings.TrimSpace(w.By) != "" &&
			!w.Date.IsZero() && !w.Date.After(on)
	})
}

// local is a path as it was typed, cleaned, when it stays inside the folder.
func local(file string) (string, *Fault) {
	file = strings.TrimSpace(file)
	if file == "" {
		return "", nil
	}
	clean := path.Clean(strings.ReplaceAll(file, `\`, "/"))
	outside := fault("zet het bestand in de map van het dossier, en noem alleen de naam of map/naam", "het bestand ligt buiten de map van het dossier")
	switch {
	case strings.Contains(file, "://"):
		return "", fault("bewaar het bestand in de map van het dossier en noem de naam", "hier staat een internetadres")
	case path.IsAbs(clean), clean == "..", strings.HasPrefix(clean, "../"), len(clean) > 1 && clean[1] == ':':
		return "", outside
	case clean == ".", strings.ContainsRune(clean, 0):
		return "", fault("vul de naam van het bestand in", "dit is geen naam van een bestand")
	}
	return clean, nil
}

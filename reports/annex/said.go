package annex

import (
	"fmt"
	"html"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/foreign"
	"spoor2/reports/privacy"
)

// Read judges what an annex says: whether it tells of an illness of somebody, and
// whether a BSN stands in it. What may be told of in a file that others made is not
// known, so that only what can be nothing else is a fault; and none in what the law
// lets a company doctor or a labour expert write. Who motivated that the annex may
// go along (P08) gets a note. Content.Mute says that more stands in it than was read.
func (c *Content) Read(of *cases.Case, n *Named, on calendar.Date) *Fault {
	official := officialPaper.MatchString(privacy.Spread(n.Title) + " " + privacy.FileWords(n.Path))
	field := privacy.Field{BSN: of.Employee.BSN}
	name := field
	name.Kind = privacy.Identity
	where, medical := "", false
	for _, l := range privacy.Unmistakable(name, c.About) {
		medical, where = medical || l.Rule != "P03", ofItself
	}
	read := running(c.Text)
	leaks := privacy.Unmistakable(field, read)
	leaks = append(leaks, privacy.Unmistakable(field, closed(c.Text))...)
	numbered := where != "" && !medical
	for _, l := range leaks {
		switch {
		case l.Rule == "P03":
			numbered = true
		case !medical:
			medical, where = true, c.place(l.Term, l.Start)
		}
	}
	if numbered && !official {
		c.Notes = append(c.Notes, *fault("haal het weg, tenzij het stuk een formulier is dat erom vraagt", "in dit bestand staat een burgerservicenummer [P03]"))
	}
	if !medical {
		return nil
	}
	do := "laat het stuk weg, of vraag om een exemplaar waarin dat niet staat"
	if where == ofItself {
		do = "bewaar het opnieuw zonder die eigenschappen, bijvoorbeeld door het af te drukken naar een nieuwe PDF"
	}
	wrong := fault(do+"; gaat het niet over de werknemer, leg dan bij de afwijkingen vast waarom het mee mag [P08]", "%s staat iets over ziekte of behandeling [P08]", where)
	if official || accepts(of, "P08", on) {
		c.Notes = append(c.Notes, *wrong)
		return nil
	}
	return wrong
}

const ofItself = "in de eigenschappen van het bestand (titel, onderwerp, trefwoorden, auteur)"

// officialPaper are the papers of the law that go to the employer and to UWV, in which
// a company doctor or a labour expert says what somebody can do.
var officialPaper = regexp.MustCompile(`(?i)\bfml\b|mogelijkhedenlijst|belastbaarheid|inzetbaarheidsprofiel|\bizp\b|probleemanalyse|plan van aanpak|actueel oordeel|arbeidsdeskundig|\bad[ -]rapport|evaluatie|deskundigenoordeel|re-?integratieverslag`)

// place says on which page of a PDF something stands.
func (c *Content) place(term string, at int) string {
	if c.Pages == 0 {
		return "in het document"
	}
	text := c.Text
	if i := strings.Index(text, term); i >= 0 && !strings.HasPrefix(text[min(at, len(text)):], term) {
		at = i
	}
	return fmt.Sprintf("op pagina %d van de pdf", 1+strings.Count(text[:min(at, len(text))], string(rune(foreign.PageEnd))))
}

// running is a text in which lines that belong together are one, of the same length.
func running(text string) string {
	b := []byte(text)
	for i, c := range b {
		switch c {
		case foreign.Gap:
			b[i] = ' '
		case foreign.PageEnd:
			b[i] = '\n'
		case '\n':
			next, _ := utf8.DecodeRuneInString(text[i+1:])
			before := strings.TrimRight(text[max(0, i-4):i], " ")
			if unicode.IsLower(next) && !strings.HasSuffix(before, ".") && !strings.HasSuffix(before, ":") {
				b[i] = ' '
			}
		}
	}
	return string(b)
}

// closed is a text without what may be a space and may be nothing, as programs
// write that place each part of a word.
func closed(text string) string {
	if strings.IndexByte(text, foreign.Gap) < 0 && !strings.Contains(text, "-\n") {
		return ""
	}
	text = strings.NewReplacer(string(rune(foreign.Gap)), "", "-\n", "", string(rune(foreign.PageEnd)), "\n").Replace(text)
	return running(text)
}

// tag is a tag of XML, and ends of paragraphs and cells are those of lines.
var (
	lineTag = regexp.MustCompile(`</w:p>|<w:br[^>]*/>|</w:tc>|<w:tab/>`)
	xmlTag  = regexp.MustCompile(`<[^>]*>`)
)

// wordsOf is what stands between the tags of a part.
func wordsOf(part []byte) string {
	text := lineTag.ReplaceAllString(string(part), "\n")
	return html.UnescapeString(xmlTag.ReplaceAllString(text, ""))
}

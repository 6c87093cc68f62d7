package bind_test

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"spoor2/golden"
	"spoor2/reports/bind"
	"spoor2/reports/font"
	"spoor2/reports/paper"
	"spoor2/templates"
)

func faces(t *testing.T) *font.Family {
	t.Helper()
	data, err := fs.ReadFile(templates.FS, "fonts/OpenSans-Regular.ttf")
	if err != nil {
		t.Fatal(err)
	}
	face, err := font.Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	return &font.Family{face, face, face}
}

// document has a title, a section with an anchor, and a link to each place given,
// on as many pages as asked.
func document(name string, pages int, links ...string) *paper.Document {
	doc := &paper.Document{Root: &paper.Elem{Role: paper.RoleDocument}}
	title, sect := doc.Root.Add(paper.RoleH1), doc.Root.Add(paper.RoleSect)
	head := sect.Add(paper.RoleH2)
	for i := range pages {
		band := paper.Band{Top: 30 * paper.MM, Height: 10 * paper.MM}
		if i == 0 {
			band.Items = append(band.Items,
				paper.Item{Kind: paper.Text, Text: name, Elem: title},
				paper.Item{Kind: paper.Target, To: "kop.1", Title: "1 " + name, Level: 1},
				paper.Item{Kind: paper.Text, Text: name, Elem: head})
			for _, to := range links {
				band.Items = append(band.Items, paper.Item{Kind: paper.Link, To: to, Text: name, Elem: sect.Add(paper.RoleLink)})
			}
		}
		foot := paper.Band{Top: 281 * paper.MM, Height: 4 * paper.MM, Running: true}
		foot.Items = []paper.Item{{Kind: paper.Text, Text: fmt.Sprint("pagina ", i+1), Y: 3026}}
		doc.Pages = append(doc.Pages, paper.Page{Bands: []paper.Band{band, foot}})
	}
	return doc
}

func dump(doc *paper.Document) string {
	var b strings.Builder
	var tree func(e *paper.Elem, indent string)
	tree = func(e *paper.Elem, indent string) {
		fmt.Fprintf(&b, "%s%s\n", indent, e.Role)
		for _, kid := range e.Kids {
			tree(kid, indent+"  ")
		}
	}
	tree(doc.Root, "")
	for i, page := range doc.Pages {
		fmt.Fprintf(&b, "pagina %d\n", i+1)
		for _, band := range page.Bands {
			for _, item := range band.Items {
				fmt.Fprintf(&b, "  %d %v %d+%d %q to=%q title=%q level=%d\n", item.Kind, band.Running, band.Top, item.Y, item.Text, item.To, item.Title, item.Level)
			}
		}
	}
	return b.String()
}

func TestBind(t *testing.T) {
	whole, err := bind.Bind(faces(t), []bind.Part{
		{Pages: document("Voorblad", 1, "#/"+bind.Anchor(1), "#/"+bind.Anchor(2), "#kop.1", "https://example.nl/#x"), Top: true},
		{Pages: document("Trajectplan", 2, "#kop.1"), Title: "Trajectplan"},
		{Pages: document("Eindrapportage", 1), Title: "Eindrapportage"},
	}, 0)
	if err != nil {
		t.Fatal(err)
	}
	golden.Check(t, "bind/three.txt", []byte(dump(whole)))
}

// TestEveryLinkOfAPartStaysInIt binds documents that call their places alike.
func TestEveryLinkOfAPartStaysInIt(t *testing.T) {
	var parts []bind.Part
	for i := range 12 {
		parts = append(parts, bind.Part{Pages: document("Deel", 1, "#kop.1"), Title: fmt.Sprint("Deel ", i+1)})
	}
	whole, err := bind.Bind(faces(t), parts, 0)
	if err != nil {
		t.Fatal(err)
	}
	targets := map[string]int{}
	for i, page := range whole.Pages {
		for _, band := range page.Bands {
			for _, item := range band.Items {
				if item.Kind != paper.Target {
					continue
				}
				if at, twice := targets[item.To]; twice {
					t.Errorf("%q is on pages %d and %d", item.To, at+1, i+1)
				}
				targets[item.To] = i
			}
		}
	}
	for i, page := range whole.Pages {
		for _, band := range page.Bands {
			for _, item := range band.Items {
				if to, there := targets[strings.TrimPrefix(item.To, "#")]; item.Kind == paper.Link && (!there || to != i) {
					t.Errorf("page %d: a link to %q leads to page %d", i+1, item.To, to+1)
				}
			}
		}
	}
}

// TestTheNumberStaysClearOfTheFooter holds the widest number against the room that
// layout leaves at the right of a footer of two lines.
func TestTheNumberStaysClearOfTheFooter(t *testing.T) {
	f := faces(t)
	wide, err := f[0].Width(bind.Number(888, 888), 75)
	if err != nil {
		t.Fatal(err)
	}
	own, _ := f[0].Width("pagina 999 van 999", 75)
	if room := own + 6*paper.MM; wide+2*paper.MM > room {
		t.Errorf("the number is %d wide, the room is %d", wide, room)
	}
}

func TestFaults(t *testing.T) {
	deep := document("Diep", 1)
	deep.Root.Kids[1].Kids[0].Role = paper.RoleH5
	footless := document("Zonder voet", 1)
	footless.Pages[0].Bands = footless.Pages[0].Bands[:1]
	low := document("Te laag", 1)
	low.Pages[0].Bands[1].Top = 292 * paper.MM
	for name, test := range map[string]struct {
		doc  *paper.Document
		want string
	}{
		"nothing":            {nil, `bind: deel 1 ("Deel") heeft geen bladzijden of geen opbouw`},
		"no pages":           {&paper.Document{Root: &paper.Elem{}}, `heeft geen bladzijden`},
		"heading too deep":   {deep, `bind: in "Deel" staat een kop die niet lager kan`},
		"no footer":          {footless, "bind: bladzijde 1 heeft geen voet"},
		"footer at the edge": {low, "bind: bladzijde 1 heeft geen voet met plaats"},
	} {
		if _, err := bind.Bind(faces(t), []bind.Part{{Pages: test.doc, Title: "Deel"}}, 0); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: got %v, want %q", name, err, test.want)
		}
	}
}

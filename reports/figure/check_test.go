package figure

import (
	"errors"
	"strings"
	"testing"

	"spoor2/reports/font"
)

func TestDrawRefusesImpossibleData(t *testing.T) {
	family := faces(t)
	many := func(n int, item string) string {
		return "[" + strings.TrimSuffix(strings.Repeat(item+",", n), ",") + "]"
	}
	tests := []struct{ kind, data, want string }{
		{"taart", `{}`, `figuur "taart" is onbekend; kies timeline, bricks, hours, funnel of planning`},
		{"bricks", ``, `figuur bricks: de gegevens ontbreken`},
		{"bricks", `{"months":[`, `figuur bricks: de gegevens breken halverwege af`},
		{"bricks", `{"months":[}`, `figuur bricks: de gegevens zijn geen geldige JSON, bij teken 12`},
		{"bricks", `{"months":[],"maanden":[]}`, `figuur bricks: sleutel "maanden" is onbekend (bij teken 26)`},
		{"bricks", `{"months":[{"label":"mei","talk":"drie"}]}`, `figuur bricks: months.talk: een tekst past hier niet (bij teken 39)`},
		{"bricks", `{"months":[{"label":"mei","talk":1.5}]}`, `figuur bricks: months.talk: een getal past hier niet (bij teken 36)`},
		{"bricks", `{"months":[{"label":"mei"}]} en meer`, `figuur bricks: na de gegevens volgt nog tekst, vanaf teken 30`},
		{"bricks", `{}`, `figuur bricks: months: er zijn geen maanden; laat de figuur dan weg`},
		{"bricks", `{"months":[{},{"silent":-1}]}`, `figuur bricks: months[1]: −1 sollicitaties in een maand kan niet`},
		{"bricks", `{"months":[{"talk":250,"open":251}]}`, `figuur bricks: months[0]: 501 sollicitaties in een maand kan niet`},
		{"hours", `{"rows":null}`, `figuur hours: rows: er zijn geen activiteiten; laat de figuur dan weg`},
		{"hours", `{"rows":[{"name":"a","planned":-50}]}`, `figuur hours: rows[0]: −0,50 uur kan niet`},
		{"hours", `{"rows":[{"name":"a","done":1000000}]}`, `figuur hours: rows[0]: 10.000,00 uur kan niet`},
		{"funnel", `{}`, `figuur funnel: rows: er zijn geen stappen; laat de figuur dan weg`},
		{"funnel", `{"rows":[{"name":"a","count":-1}]}`, `figuur funnel: rows[0]: het aantal −1 kan niet`},
		{"funnel", `{"rows":` + many(13, `{}`) + `}`, `figuur funnel: rows: 13 stappen passen niet, ten hoogste 12`},
		{"planning", `{}`, `figuur planning: months: 0 maanden, het kunnen er 1 tot 60 zijn`},
		{"planning", `{"months":[{"label":"feb","days":0}]}`, `figuur planning: months[0]: een maand van 0 dagen bestaat niet`},
		{"planning", `{"months":[{"days":28}],"phases":[{"from":20,"to":28}]}`, `figuur planning: phases[0]: dag 20 t/m 28 past niet in de 28 dagen van de maanden`},
		{"planning", `{"months":[{"days":28}],"phases":[{"from":9,"to":8}]}`, `figuur planning: phases[0]: dag 9 t/m 8 past niet in de 28 dagen van de maanden`},
		{"planning", `{"months":[{"days":28}],"phases":[{"phase":13}]}`, `figuur planning: phases[0]: fase 13 bestaat niet; het kunnen er 1 tot 12 zijn`},
		{"planning", `{"months":[{"days":28}],"reports":[28]}`, `figuur planning: reports[0]: dag 28 past niet in de 28 dagen van de maanden`},
		{"timeline", `{}`, `figuur timeline: total: een wachttijd van 0 dagen kan niet`},
		{"timeline", `{"total":728,"today":-1}`, `figuur timeline: today: dag −1 ligt niet tussen 0 en 5000`},
		{"timeline", `{"total":728,"milestones":[{"day":9,"until":8}]}`, `figuur timeline: milestones[0]: de laatste dag, 8, ligt voor de eerste, 9`},
		{"timeline", `{"total":728,"track1":{"from":9,"to":8}}`, `figuur timeline: track1: de laatste dag, 8, ligt voor de eerste, 9`},
		{"timeline", `{"total":728,"phases":[{},{"from":-9,"to":8}]}`, `figuur timeline: phases[1]: dag −9 ligt niet tussen 0 en 5000`},
		{"timeline", `{"total":728,"reports":[{"day":5001}]}`, `figuur timeline: reports[0]: dag 5001 ligt niet tussen 0 en 5000`},
		{"timeline", `{"total":728,"milestones":` + many(21, `{}`) + `}`, `figuur timeline: milestones: 21 mijlpalen passen niet, ten hoogste 20`},
		{"timeline", `{"total":728,"phases":` + many(13, `{}`) + `}`, `figuur timeline: phases: 13 fasen passen niet, ten hoogste 12`},
		{"timeline", `{"total":728,"reports":` + many(25, `{}`) + `}`, `figuur timeline: reports: 25 rapportages passen niet, ten hoogste 24`},
		{"weekrule", `{"elapsed":-7,"total":728}`, `figuur weekrule: elapsed: dag −7 ligt niet tussen 0 en 5000`},
		{"weekrule", `{"total":-728}`, `figuur weekrule: total: een wachttijd van −728 dagen kan niet`},
	}
	for _, test := range tests {
		d, err := sketchFor(test.kind, []byte(test.data), family)
		switch {
		case err == nil:
			t.Errorf("%s %s: drawn, want the error %q", test.kind, test.data, test.want)
		case err.Error() != test.want:
			t.Errorf("%s %s:\n got %s\nwant %s", test.kind, test.data, err, test.want)
		case d != nil:
			t.Errorf("%s %s: a drawing beside the error", test.kind, test.data)
		}
	}
}

func TestDrawNamesACharacterThatTheFaceLacks(t *testing.T) {
	_, err := Draw("funnel", []byte(`{"rows":[{"name":"Vacatures","count":1,"note":"→ goed"}]}`), faces(t), Tones{})
	var missing *font.MissingError
	if !errors.As(err, &missing) || missing.Rune != '→' {
		t.Errorf("got %v, want a MissingError of →", err)
	}
}

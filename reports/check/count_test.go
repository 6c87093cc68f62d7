package check_test

import (
	"testing"

	"spoor2/reports/cases"
	"spoor2/reports/check"
)

// TestCountsInText puts a text in the third progress report of Anna de Vries: 15
// applications sent in its period and 20 so far, two conversations. What is surely
// wrong is an error (E); what may be meant otherwise at most a warning (W).
func TestCountsInText(t *testing.T) {
	for _, x := range []struct{ text, want string }{
		{"Zij heeft 14 sollicitaties verstuurd.", "E"},
		{"Zij verstuurde 21 sollicitaties.", "E"},
		{"Er is 16 keer gesolliciteerd.", "E"},
		{"Zij solliciteerde eenentwintig keer.", "E"},
		{"Zij heeft 14 sollicitatiebrieven geschreven.", "E"},
		{"Zij is vijf keer voor een gesprek uitgenodigd.", "E"},
		{"Er zijn zes sollicitatiegesprekken gevoerd.", "E"},
		{"Zij heeft geen sollicitaties verstuurd.", "E"},
		{"Mevrouw De Vries heeft 14 sollicitaties verstuurd, is twee keer uitgenodigd en begon op 10 juli 2026 met Excel.", "E"},
		{"In deze periode zijn 19 sollicitaties verstuurd en opgevolgd.", "E"},
		{"Het aantal sollicitaties bedroeg 19.", "E"},
		{"Zij heeft eenentwintig open sollicitaties verstuurd.", "W"},
		{"Er is op 12 vacatures gesolliciteerd.", "W"},
		{"In augustus zijn 25 sollicitaties verstuurd.", "W"},
		{"Van de 16 sollicitaties leidden er twee tot een gesprek.", "W"},
		{"Na 23 sollicitaties werd zij uitgenodigd.", "W"},
		{"Er waren 16 contactmomenten.", "W"},
		{"Zij heeft met hulp van haar netwerk 16 sollicitaties verstuurd.", "W"},

		{"Zij heeft 15 sollicitaties verstuurd, en twintig sollicitaties verstuurd sinds het begin.", ""},
		{"Vijftien keer gesolliciteerd; in augustus zijn vier sollicitaties verstuurd.", ""},
		{"Zij is twee keer uitgenodigd en heeft twee sollicitatiegesprekken gevoerd.", ""},
		{"Zij heeft een sollicitatie verstuurd die opviel.", ""},
		{"Zij wil 14 sollicitaties voorbereiden; er zijn drie gesprekken gevoerd met werkgevers.", ""},
		{"Er zijn 12 vacatures gevonden.", ""},
		{"Zij heeft veertien open sollicitaties verstuurd. Drie open sollicitaties zijn verstuurd.", ""},
		{"Zij heeft ruim tien sollicitaties verstuurd.", ""},
		{"Ruim tien sollicitaties zijn verstuurd, ten minste tien sollicitaties verstuurd.", ""},
		{"Bijna twintig sollicitaties verstuurd, meer dan tien sollicitaties verstuurd.", ""},
		{"In de vorige periode zijn vijf sollicitaties verstuurd.", ""},
		{"De jobhunter verstuurde vier sollicitaties.", ""},
		{"Mevrouw Smeets verstuurde vier sollicitaties.", ""},
		{"Er zijn vier sollicitaties verstuurd in Zwolle en zes sollicitaties verstuurd naar Hattem.", ""},
		{"Via LinkedIn zijn vier sollicitaties verstuurd.", ""},
		{"Na drie sollicitaties werd zij uitgenodigd; na 18 sollicitaties weer.", ""},
		{"Van de 15 sollicitaties lopen er nog twee. Van de drie sollicitaties bij transporteurs loopt er een.", ""},
		{"Het aantal sollicitaties is 15. Het aantal sollicitaties is twee per week.", ""},
		{"Er zijn tien sollicitaties verstuurd en daarnaast vijf open sollicitaties.", ""},
		{"Zij heeft tien sollicitaties verstuurd en vijf keer telefonisch gesolliciteerd.", ""},
		{"Zij heeft twee keer twee sollicitaties verstuurd.", ""},
		{"Drie sollicitaties zijn verstuurd die tot een gesprek leidden; vijf sollicitaties verstuurd in de logistiek.", ""},
		{"Er zijn nog drie sollicitaties verstuurd; die drie sollicitaties zijn gedaan.", ""},
	} {
		c := read(t, "ok/devries.json")[0]
		c.Reports[2].Summary = cases.Text(x.text)
		want := map[string]check.Severity{"E": check.Error, "W": check.Warning}[x.want].String()
		if found := severityOf(check.Run(c, date(t, "2026-11-05"), check.Settings{}), "A15"); found != x.want && found != want {
			t.Errorf("%q: %q, want %q", x.text, found, x.want)
		}
	}
}

func TestCountsOfActivities(t *testing.T) {
	c := read(t, "ok/devries.json")[0]
	c.Reports[2].Activities[3].Finding = "Er zijn 19 sollicitaties verstuurd en opgevolgd."
	for _, f := range check.Run(c, date(t, "2026-11-05"), check.Settings{}) {
		if f.Rule != "A15" || f.Pointer != "/reports/2/activities/3/finding" || f.Severity != check.Warning {
			t.Errorf("%+v", f)
		}
	}
}

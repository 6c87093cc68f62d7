package privacy

import (
	"testing"

	"spoor2/reports/cases"
)

// TestMannersOfSpeakingAreNotOfTheBody sets sayings beside what is told in the same words.
func TestMannersOfSpeakingAreNotOfTheBody(t *testing.T) {
	for _, text := range []string{
		"Ze is handig met haar handen en houdt van precisie.",
		"Werken met kinderen ligt haar na aan het hart.",
		"Zij houdt haar rug recht tegenover een kritische recruiter.",
		"Tijdens de opname van de videopresentatie was hij ontspannen.",
		"De kandidaat huilde niet van verdriet maar van het lachen om de typefout.",
		"Op het gesprek kwam hij te laat door een ongeluk op de A2.",
		"Met z'n drieën om tafel gezeten.",
		"Na de intake in de eerste weken volgde een oriënterende fase.",
		"De intake in de eerste maand is goed verlopen.",
		"Hij houdt het hoofd koel als er veel tegelijk komt.",
		"Na een moeilijke start komt er nu beweging in.",
	} {
		if leaks := Lint(Field{Kind: Contact}, text); len(leaks) > 0 {
			t.Errorf("%q gives %+v", text, leaks)
		}
	}
	for _, text := range []string{
		"Hij heeft veel pijn in zijn handen en kan niets vastpakken.",
		"Zij heeft last van haar hart en mag zich niet inspannen.",
		"Zij houdt haar rug recht van de pijn.",
		"Tijdens zijn opname in de kliniek kwam er niemand.",
		"De kandidaat huilde de hele dag.",
		"Sinds het ongeluk op de A2 heeft hij last van zijn nek.",
		"De intake bij de eerste hulp duurde lang.",
		"De intake bij de psycholoog is in de eerste week.",
	} {
		if len(Lint(Field{Kind: Contact}, text)) == 0 {
			t.Errorf("%q gives nothing", text)
		}
	}
}

// TestPartsOfOnesOwnDoubleNameAreNames is about an employee who is called by half of it.
func TestPartsOfOnesOwnDoubleNameAreNames(t *testing.T) {
	var c cases.Case
	c.Employee.Name.LastName = "Crohn-van Parkinson"
	c.Contacts = []cases.Contact{{Outcome: "Mevrouw stelde zich voor. Gisteren belde Crohn en Parkinson schreef zich in."}}
	if found := Check(&c); len(found) > 0 {
		t.Errorf("got %+v", found)
	}
}

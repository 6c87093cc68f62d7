package check

import "spoor2/reports/calendar"

// The texts that rules cite, as they were read.

func procedure(article string) Citation {
	return Citation{
		Source:        article + " Regeling procesgang eerste en tweede ziektejaar",
		SourceVersion: "tekst van 2017, gewijzigd per 1 juli 2023",
		Since:         calendar.Of(2007, 1, 1),
	}
}

func workGuide(section string) Citation {
	return Citation{Source: "Werkwijzer Poortwachter (UWV), " + section, SourceVersion: "1 juni 2021"}
}

func framework(section string) Citation {
	return Citation{
		Source:        "Beleidsregels beoordelingskader poortwachter (UWV), " + section,
		SourceVersion: "bijlage van 18 november 2006",
		Since:         calendar.Of(2006, 11, 18),
	}
}

func form(article string) Citation {
	return Citation{
		Source:        article + " Beleidsregels vorm- en herkenbaarheidsvereisten re-integratieverslagen (UWV)",
		SourceVersion: "6 juni 2003",
		Since:         calendar.Of(2003, 6, 6),
	}
}

// sickEmployee is what may be told of somebody who is ill.
func sickEmployee() Citation {
	return Citation{
		Source:        "art. 9 AVG; Autoriteit Persoonsgegevens, Beleidsregels De zieke werknemer",
		SourceVersion: "2016",
		Since:         calendar.Of(2016, 4, 29),
	}
}

func act(article string) Citation { return Citation{Source: article, SourceVersion: "tekst van 2017"} }

// trade is what re-integration agencies do and expect of each other.
func trade(what string) Citation {
	return Citation{Source: "gebruik van re-integratiebedrijven: " + what, Norm: true}
}

// house is what this program asks, because no law does.
func house(why string) Citation { return Citation{Source: "huisnorm: " + why, Norm: true} }

// limited is a source that asks for something and leaves the limit to the house.
func limited(c Citation) Citation {
	c.Norm = true
	return c
}

package privacy

// hints are the neutral alternatives by group of the lexicon, for the reader.
var hints = map[string]string{
	"":  "zeg niets over gezondheid of behandeling; schrijf alleen wat iemand kan",
	"A": "schrijf wat de werknemer in werk kan en nodig heeft (rubriek persoonlijk of sociaal functioneren), zonder de oorzaak",
	"B": "laat weg; schrijf alleen wat de bedrijfsarts over de inzetbaarheid heeft gezegd",
	"C": "schrijf de mogelijkheden in werktermen (tillen, lopen, zitten, houding afwisselen), met de bron",
	"D": "schrijf wat in werk mogelijk is (tempo, aandacht, werktijden), met de bron",
	"E": "laat weg; noem alleen de uren en taken waarvoor de werknemer inzetbaar is",
	"F": "schrijf de mogelijkheden in werktermen (inspanning, uren, omgeving), met de bron",
	"G": "laat weg; noem alleen welke voorziening of werktijd nodig is",
	"H": "schrijf de uren per dag en per week waarvoor de werknemer volgens de bedrijfsarts inzetbaar is",
	"I": "laat weg; schrijf alleen in welke periode de werknemer niet beschikbaar is",
	"J": "beschrijf geen klachten of indrukken van de gezondheid; schrijf wat in werk mogelijk is, met de bron",
	"K": "laat de behandeling weg; schrijf alleen wanneer de werknemer niet beschikbaar is",
	"L": "laat behandelaars en instellingen weg; schrijf alleen dat de werknemer op een moment niet beschikbaar is",
	"M": "laat medicijnen en hulpmiddelen weg; schrijf alleen het gevolg voor het werk zoals de bedrijfsarts dat noemt",
	"N": "laat medicijnen weg; schrijf alleen het gevolg voor het werk zoals de bedrijfsarts dat noemt",
	"O": "schrijf dat de werknemer is uitgevallen wegens ziekte, zonder aard of oorzaak",
	"P": "laat weg of schrijf alleen de praktische belemmering (tijd, vervoer, beschikbaarheid)",
	"Q": "neem geen medische stukken op; die gaan rechtstreeks van de bedrijfsarts naar UWV",
	"Z": "schrijf dat de werknemer is uitgevallen wegens ziekte, zonder aard of oorzaak",
	"R": "schrijf alleen de praktische belemmering, zoals de tijden waarop de werknemer beschikbaar is",
}

// ruleHints are the alternatives where the rule decides.
var ruleHints = map[string]string{
	"P03": "haal het burgerservicenummer weg; het staat nooit in een rapport",
	"P04": "schrijf alleen de praktische belemmering, zoals de tijden waarop de werknemer beschikbaar is",
	"P06": "schrijf de beperking in termen van een rubriek, met de bedrijfsarts en de datum als bron",
	"P07": "laat privézaken weg of schrijf alleen de praktische belemmering (tijd, vervoer, beschikbaarheid)",
	"P08": "geef de bijlage een neutrale naam en stuur medische stukken niet mee",
	"P11": "gebruik een neutrale naam, zoals “afscheid van eigen werk” of “individuele coaching”",
}

// suspicions are what a sentence that the model alone suspects may tell, by rule.
var suspicions = map[string]string{
	"P01": "de gezondheid of behandeling van iemand",
	"P02": "een behandelaar of instelling waar iemand onder behandeling is",
	"P04": "de gezondheid van een ander of een zwangerschap",
	"P05": "geloof, afkomst, gerichtheid, strafzaken of schulden",
	"P07": "het privéleven van iemand",
}

// suspicionHint says what to do about a sentence of which no word tells by itself.
func suspicionHint(rule string) string {
	about, ok := suspicions[rule]
	if !ok {
		return ruleHints[rule] + "; zegt de naam niets over ziekte of behandeling, accepteer dit dan als afwijking, met de reden"
	}
	return "lees de hele zin na: gaat zij over " + about + ", schrijf dan alleen wat iemand kan of wanneer iemand beschikbaar is; gaat zij daar niet over, accepteer dit dan als afwijking, met de reden"
}

// hint is the neutral alternative for a leak.
func hint(rule, group string) string {
	if h, ok := ruleHints[rule]; ok && !(rule == "P08" && group == "Q") {
		return h
	}
	return hints[group]
}

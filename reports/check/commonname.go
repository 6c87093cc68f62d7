package check

// commonNames are surnames that many people bear, or that are words, places or
// first names: by themselves they tell of nobody. The first lines are the most
// frequent surnames of the Netherlands.
var commonNames = set(`
	jong jansen vries berg bakker dijk visser janssen smit meijer boer mulder groot bos vos peters hendriks leeuwen dekker brouwer
	wit dijkstra smits graaf meer kok linden jacobs haan vermeulen heuvel veen broek brink bruijn heijden schouten beek willems
	vliet ven hoekstra maas verhoeven koster dam prins wal blom huisman peeters kuipers postma schepers gerritsen hermans evers
	hoek bosch horst koning kramer scholten post sanders jonge lange bruin ruiter wijk driessen martens timmermans hoffman jonker
	molenaar kuiper vink schipper schippers veenstra sluis bosman bouwman veldhuis kooij boon wouters groen zwart wolf wolters
	hofman hofstra kool mol pool peter simons vermeer verbeek verhagen wiersma hoogland meyer meijers mulders bouma zijlstra
	hoeven heide zanden zande veld velden beuk plas berge bergen kamp kampen tol ham laan poel molen kerk hof land horn bakel
	dijken timmer timmerman slager snijder snijders visscher visschers schilder schilders smeets smid kapper winkel winkelman
	koopman koopmans boerma tuin tuinman bloem bloemen roos rozen appel boom boomsma haas haan leeuw beer arends valk spreeuw
	zomer winter herfst lente mei juni maart april zondag vrijdag morgen dag nacht klein kort lang oud sterk goed beter best
	zand duin duinen zee meerman rijn waal ijssel schelde amstel dekkers kuijpers rood blauw geel witte zwarte bruinsma engel
	keizer hertog ridder burger meester rechter schout wachter jager herder ruijter pastoor monnik bisschop pronk staal goud
	zilver koper ijzer steen stenen ruit hamer nagel bijl sikkel vrede liefde trouw moed hoop krijger vriend vrienden gast
	jan piet klaas dirk hendrik willem thomas simon martin bernard frank lambert arnold albert robert rutger maarten joost
	anna maria eva lotte sara laura amsterdam rotterdam utrecht groningen zwolle nijmegen arnhem deventer breda tilburg
	eindhoven leiden delft haarlem gouda zutphen brabant holland friesland zeeland drenthe assen
`)

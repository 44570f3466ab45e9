"""First names common in Québec and famous surnames, in lower case: a person is known by them wherever they stand."""

FIRST_NAMES = frozenset(
    """
    abdel adam adèle adrien ahmed aïcha aïssatou alain alexandra alexandre alexis alice alicia ali amanda amélie amina
    amy anaïs andrea andrée andrew andré anh anna anne annick annie anthony antoine ariane arthur ashley audrey
    aurélie ayoub béatrice ben benjamin benoît bernard bianca bilal brandon brenda brian brigitte bruno bryan camille
    carl carlos carmen carole caroline catherine cédric chantal charles charlie charlotte chloé chris christian
    christiane christina christine christopher cindy claire claude claudette claudia clara colette cynthia damien
    daniel daniela danielle danny daphné dave david deborah debbie denis denise derek diana diane diego dominic
    dominique donald donna dylan édith édouard éléonore élise élisabeth elizabeth ellen élodie éloïse emily emilie
    émile émilie emma emmanuel emmanuelle éric eric érika esther estelle étienne eva evelyne éveline fabien fabienne
    fanny farid fatima fatou fatoumata félix fernand flavie florence francine francis franck françois françoise frank
    frédéric frédérique gabriel gabrielle gaétan gary geneviève george georges gérald gérard gérémy ghislain ghislaine
    gilbert gilles ginette gisèle greg grégoire guillaume gustave guy guylaine hannah harold hassan heather hector
    helen hélène henri henry hervé hubert hugo hugues ian ibrahim ibrahima imane ines inès irène isaac isabelle ismaël
    ivan jack jackie jacob jacqueline jacques jade james jamal jamie janet jasmine jason jean jean-françois jean-guy
    jean-marc jean-paul jean-philippe jean-pierre jeanne jeannine jeff jennifer jenny jérémie jérémy jérôme jessica
    jim jimmy joanie joanne jocelyn jocelyne joe joël joëlle johanne john johnny jonathan jordan josé josée joseph
    josh joshua josiane juan judith jules julia julian julie julien juliette justine karen karim karine karl katherine
    kathleen kathy katia kelly ken kenza kevin kévin kim kyle laetitia lambert larry laura laurence laurent laurie
    laurianne léa leila léo léon léonie leslie liam lily lina linda line lionel lisa lise logan lorraine louis
    louis-philippe louise luc luca lucas lucie lucien ludovic luis luka lydia lyne madeleine maéva maëlle maïka malika
    mamadou manon marc marc-andré marc-antoine marcel marcelle margaret margot maria mariam mariana marianne marie
    marie-andrée marie-claude marie-ève marie-france marie-hélène marie-josée marie-lou marie-pier marie-pierre
    mariette marilou marilyne marina mario marion marjolaine marjorie mark marlène marta martha martin martine mary
    maryse mathieu mathilde mathis matt matthew maude maurice max maxim maxime maya megan mégane mehdi mélanie mélina
    mélissa melissa mia micheline michael mickaël michel michèle michelle miguel mike milène mireille miriam mohamed
    mohammed mohamad monica monique moussa murielle mustapha myriam nadia nadine nancy naomi natacha natalie natasha
    nathalie nathan nathaniel nicholas nick nicolas nicole nina noah noémie noël nora normand océane odette olga
    olivia olivier omar oscar oumar ousmane pablo pamela pascal pascale patricia patrice patrick paul paula paule
    pauline pedro peter phil philip philippe pierre pierre-luc pierrette priscilla rachel rachid rahul ralph ramzi
    raphaël raphaëlle raquel raymond raymonde rebecca réal régis réjean réjeanne rémi renaud renée rené richard rita
    robert roberto robin roch rodrigue roger roland romain ronald rosalie rose-marie rosaire rosanne roxanne ruth ryan
    sabrina said saïd salim salma sally sam samantha samia samir samira samuel sandra sandrine sandy sara sarah scott
    sébastien serge shany shawn sherley shirley sidney simon simone simonne sofia solange sonia sophia sophie stacy
    stanley stefan stella stéphane stéphanie stephen steve steeve steven sue suzanne suzie sven sylvain sylvia sylvie
    tamara tania tanya teresa thérèse thi thierry thomas tim timothy tina todd tom tommy tony tran tristan tyler
    valérie vanessa véronique vicky victor victoria vincent violaine viviane vlad walter wendy wilfrid william willy
    xavier yan yanick yann yannick yasmine youssef yolande yves yvan yvette yvon yvonne zachary zacharie zineb zoé zoe
    """.split()
)
#: Those that are also ordinary words: in a text without capitals they name nobody.
ALSO_WORDS = frozenset(
    """
    adam alice ben carl christian claire claude colette florence frank guy jack jade jean jordan ken kim line
    marie marina marion mark max maxime maya noël olga pascal phil pierre robin said sue sven thi tim tran
    victor victoria
    """.split()
)
#: Surnames that often stand for someone, in lower case.
FAMOUS = frozenset(
    """
    mandela gandhi einstein churchill confucius sénèque seneca socrate socrates platon plato aristote aristotle
    saint-exupéry hugo voltaire rousseau camus sartre proust molière coelho picasso edison jobs obama disney luther
    king angelou keller roosevelt twain wilde shakespeare emerson thoreau nietzsche bouddha buddha vigneault leclerc
    lévesque laferrière tremblay nelligan miron malala yousafzai beckett kierkegaard lincoln kennedy franklin jordan
    gretzky béliveau richard bolt ali rowling winfrey oprah teresa bocelli beethoven mozart curie pasteur newton
    """.split()
)

/**
 * Passwords that everybody thinks of, long enough to be tried here: written small, without marks, figures read as the
 * letters they stand for. Known from what leaked elsewhere, in the five languages.
 */
const listed = `
password password1 passwordpassword passwort motdepasse motdepassemotdepasse contrasena contrasenacontrasena
palavrapasse senhasenha senhasegura senha kalimatalsirr kalimatulmurur
qwertyuiop qwertyuiopasdf qwertyuiopasdfghjkl qwertyqwerty qwerty qwertyazerty azertyuiop azertyuiopqsdf azertyazerty
asdfghjkl asdfghjklzxcvbnm asdfasdfasdf asdfghjklasdfghjkl zxcvbnm zxcvbnmasdfghjkl qazwsxedc qazwsxedcrfv
qazwsxedcrfvtgb lqazxswledc
letmein letmeinletmein letmeinplease letmeinnow openthedoor opensesame opensesameopen abracadabra
welcome welcomewelcome welcomehome welcometo bienvenue bienvenido bienvenida bemvindo bienvenuebienvenue
iloveyou iloveyouiloveyou iloveyouforever iloveyousomuch jetaime jetaimejetaime teamo teamoteamo tequiero tequieromucho
euteamo amote amoramoramor monamour mylove sunshine sunshinesunshine princess princesa princesse
football footballfootball footballer futbolfutbol futebol basketball baseball barcelona realmadrid manchester
manchesterunited liverpool liverpoolfc
superman supermansuperman spiderman batmanbatman batman starwars starwarsstarwars pokemon pokemonpokemon
dragon dragondragon monkey monkeymonkey master mastermaster shadow shadowshadow
administrator administrador administrateur admin adminadmin adminadminadmin administration root rootroot rootrootroot
changeme changemenow changemeplease changeit temporary temppassword temporarypassword newpassword mypassword
mypasswordis thisismypassword secretpassword secretsecret supersecret topsecret verysecret securepassword
trustno1 trustnoone trustnobody whatever whateverwhatever nothing nothingnothing
computer computercomputer internet internetinternet windows microsoft google facebook instagram linkedin
correcthorsebatterystaple correcthorse thequickbrownfox thequickbrownfoxjumps loremipsum loremipsumdolor
helloworld hellohello hellohellohello bonjourbonjour bonjourlemonde holamundo holahola olamundo marhaba
christmas halloween january february september october november december summer summersummer winter winterwinter spring
autumn janvier fevrier septembre octobre novembre decembre enero febrero septiembre octubre noviembre diciembre
jesuschrist jesusislord godisgood allahuakbar bismillah alhamdulillah mohammed muhammad
michael jennifer jessica alexander alexandra elizabeth christopher
passerelle passerellepasserelle migration migrationpolicy policyindex integration
`;

export const commonPasswords: ReadonlySet<string> = new Set(listed.trim().split(/\s+/));
